import { useTranslation } from 'react-i18next';
import { translateError } from '../app/domain-error.ts';
import { trpc } from '../app/trpc.ts';
import { MailForm } from '../features/settings/mail-form.tsx';
import { OrganisationForm } from '../features/settings/organisation-form.tsx';
import { SecurityForm } from '../features/settings/security-form.tsx';
import { TicketRulesForm } from '../features/settings/ticket-rules-form.tsx';
import { WebhookRulesForm } from '../features/settings/webhook-rules-form.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './settings-page.module.css';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  usePageTitle(t('title'));
  const { data, error, refetch } = trpc.settings.get.useQuery();
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} text={t('text')} />
      {data !== undefined ? (
        <>
          <OrganisationForm organisation={data.organisation} />
          <TicketRulesForm tickets={data.tickets} />
          <MailForm mail={data.mail} />
          <SecurityForm security={data.security} />
          <WebhookRulesForm webhooks={data.webhooks} />
        </>
      ) : error === null ? (
        <PageSkeleton />
      ) : (
        <ErrorState text={translateError(error)} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
