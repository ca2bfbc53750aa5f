import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '../../app/welcome.ts';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import { Logo } from '../../ui/logo.tsx';
import classes from './auth-card.module.css';

type AuthCardProps = {
  title: string;
  text: string;
  notice?: ReactNode;
  /** Follows another card on the same page: whoever does not see it hears of it. */
  takesFocus?: boolean;
  children?: ReactNode;
  footer?: ReactNode;
};

/** The calm, centred card of the pages before the sign-in. */
export function AuthCard(props: AuthCardProps) {
  const { title, text, notice, takesFocus = false, children, footer } = props;
  const { t } = useTranslation(['auth', 'common']);
  const organisation = useWelcome()?.organisation.name ?? t('common:appName');
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <Logo size={44} />
          <span className={classes.name}>{organisation}</span>
          <span className={classes.tagline}>{t('tagline')}</span>
        </div>
        <section className={classes.card}>
          <h1 className={classes.title} {...(takesFocus && { tabIndex: -1, ref: takeFocus })}>
            {title}
          </h1>
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

function takeFocus(title: HTMLElement | null): void {
  title?.focus();
}
