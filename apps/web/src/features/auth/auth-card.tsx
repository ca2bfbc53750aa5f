import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import { Logo } from '../../ui/logo.tsx';
import classes from './auth-card.module.css';

type AuthCardProps = {
  title: string;
  text: string;
  notice?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
};

/** The calm, centred card of the pages before the sign-in. */
export function AuthCard({ title, text, notice, children, footer }: AuthCardProps) {
  const { t } = useTranslation(['auth', 'common']);
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Logo size={44} />
          <span className={classes.name}>{t('common:appName')}</span>
          <span className={classes.tagline}>{t('tagline')}</span>
        </div>
        <section className={classes.card}>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.text}>{text}</p>
          {notice !== undefined && <div className={classes.notice}>{notice}</div>}
          {children}
        </section>
        {footer !== undefined && <p className={classes.footer}>{footer}</p>}
      </div>
      <LanguageSwitch />
    </main>
  );
}
