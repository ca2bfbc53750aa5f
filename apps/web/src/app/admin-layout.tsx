import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './admin-layout.module.css';
import { ADMIN_SECTIONS } from './admin-sections.ts';

/** The administration: its pages, and beside them (above them on a phone) the way between them. */
export function AdminLayout() {
  const { t } = useTranslation('admin');
  const here = useLocation({ select: ({ pathname }) => pathname });
  return (
    <div className={classes.layout}>
      <nav className={classes.menu} aria-label={t('navigation')}>
        <p className={classes.title}>{t('title')}</p>
        <ul className={classes.list}>
          {ADMIN_SECTIONS.map(({ to, name, icon: Icon }) => (
            <li key={name}>
              <Link
                to={to}
                className={classes.link}
                activeProps={{ 'data-active': true }}
                ref={here.startsWith(to) ? showWhole : undefined}
              >
                <Icon size={17} strokeWidth={1.8} aria-hidden="true" />
                {t(`sections.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}

/** On a phone the menu scrolls sideways; the page that is shown must not be out of it. */
function showWhole(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
