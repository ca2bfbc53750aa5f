import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '../app/welcome.ts';
import { AuthCard } from '../features/auth/auth-card.tsx';
import { RequestLinkForm } from '../features/auth/request-link-form.tsx';
import { Button } from '../ui/button.tsx';
import stack from '../ui/form-stack.module.css';
import { usePageTitle } from '../ui/use-page-title.ts';

export function ForgottenPasswordPage() {
  const { t } = useTranslation('links');
  const { back } = useSearch({ from: '/forgotten-password' });
  const [requested, setRequested] = useState<string | null>(null);
  const sendsMail = useWelcome()?.sendsMail ?? true;
  usePageTitle(t('requestTitle'));
  const footer = (
    <Link to="/sign-in" search={back === undefined ? {} : { back }}>
      {t('backToSignIn')}
    </Link>
  );
  if (!sendsMail) {
    return <AuthCard title={t('noMailTitle')} text={t('noMailText')} footer={footer} />;
  }
  if (requested === null) {
    return (
      <AuthCard title={t('requestTitle')} text={t('requestText')} footer={footer}>
        <RequestLinkForm onRequested={setRequested} />
      </AuthCard>
    );
  }
  return (
    <AuthCard
      key="requested"
      takesFocus
      title={t('requestedTitle')}
      text={t('requestedText', { email: requested })}
      footer={footer}
    >
      <div className={stack.stack}>
        <p>{t('requestedUse')}</p>
        <p>{t('requestedNothing')}</p>
        <Button variant="default" size="lg" onClick={() => setRequested(null)}>
          {t('otherAddress')}
        </Button>
      </div>
    </AuthCard>
  );
}
