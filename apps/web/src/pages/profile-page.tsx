import { useTranslation } from 'react-i18next';
import { IdentityForm } from '../features/account/identity-form.tsx';
import { OwnSessions } from '../features/account/own-sessions.tsx';
import { PasswordForm } from '../features/account/password-form.tsx';
import { Preferences } from '../features/account/preferences.tsx';
import { NotificationChoices } from '../features/notifications/notification-choices.tsx';
import { PushCard } from '../features/push/push-card.tsx';
import { SecondFactorCard } from '../features/second-factor/second-factor-card.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './profile-page.module.css';

export function ProfilePage() {
  const { t } = useTranslation('account');
  usePageTitle(t('title'));
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      <IdentityForm />
      <Preferences />
      <div id="notifications" className={classes.anchor}>
        <NotificationChoices />
      </div>
      <PushCard />
      <PasswordForm />
      <div id="second-factor" className={classes.anchor}>
        <SecondFactorCard />
      </div>
      <div id="sessions" className={classes.anchor}>
        <OwnSessions />
      </div>
    </div>
  );
}
