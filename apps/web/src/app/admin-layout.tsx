import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './admin-layout.module.css';
import { ADMIN_SECTIONS } from './admin-sections.ts';

/**
 * The administration: its pages, and beside them the way between them. On a phone that way is one
 * line above the page, which opens: the sections are too many to stand next to each other.
 */
export function AdminLayout() {
  const { t } = useTranslation('admin');
  const here = useLocation({ select: ({ pathname }) => pathname });
  const current = ADMIN_SECTIONS.find(({ to }) => here.startsWith(to));
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.layout}>
      <nav className={classes.menu} aria-label={t('navigation')}>
        <p className={classes.title}>{t('title')}</p>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {current === undefined ? t('title') : t(`sections.${current.name}`)}
          <ChevronDown size={18} aria-hidden="true" />
        </button>
        <ul className={classes.list} data-opened={opened || undefined}>
          {ADMIN_SECTIONS.map(({ to, name, icon: Icon }) => (
            <li key={name}>
              <Link
                to={to}
                className={classes.link}
                activeProps={{ 'data-active': true }}
                onClick={() => setOpened(false)}
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
