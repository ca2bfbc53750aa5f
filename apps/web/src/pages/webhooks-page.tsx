import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../app/domain-error.ts';
import { trpc } from '../app/trpc.ts';
import { useWebhooks } from '../features/webhooks/use-webhooks.ts';
import { WebhookDialog } from '../features/webhooks/webhook-dialog.tsx';
import { WebhookList } from '../features/webhooks/webhook-list.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './webhooks-page.module.css';

export function WebhooksPage() {
  const { t } = useTranslation('webhooks');
  usePageTitle(t('title'));
  const { query } = useWebhooks();
  const categories = trpc.categories.listAll.useQuery();
  const [adding, setAdding] = useState(false);
  const failed = query.isError ? query : categories.isError ? categories : null;
  const loaded = query.data !== undefined && categories.data !== undefined;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        text={t('text')}
        actions={
          loaded &&
          query.data.webhooks.length > 0 && (
            <Button onClick={() => setAdding(true)}>
              <Plus size={17} aria-hidden="true" />
              {t('add')}
            </Button>
          )
        }
      />
      {loaded ? (
        <WebhookList list={query.data} categories={categories.data} onAdd={() => setAdding(true)} />
      ) : failed === null ? (
        <PageSkeleton />
      ) : (
        <ErrorState text={translateError(failed.error)} onRetry={() => void failed.refetch()} />
      )}
      {adding && loaded && (
        <WebhookDialog
          webhook={null}
          categories={categories.data}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
