import type { ManagedCategory } from '@etape/shared/catalogue';
import type { WebhookList as Webhooks, WebhookView } from '@etape/shared/webhooks';
import { Link } from '@tanstack/react-router';
import { Webhook } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DeleteWebhookDialog } from './delete-webhook-dialog.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import classes from './webhook-list.module.css';

type WebhookListProps = {
  list: Webhooks;
  categories: readonly ManagedCategory[];
  onAdd: () => void;
};

/** The channels, and the dialogs that change one of them. */
export function WebhookList({ list, categories, onAdd }: WebhookListProps) {
  const { t } = useTranslation('webhooks');
  const [editing, setEditing] = useState<WebhookView | null>(null);
  const [deleting, setDeleting] = useState<WebhookView | null>(null);
  const { webhooks, allowInternal, hasLinks } = list;
  const categoryNames = new Map(categories.map(({ id, name }) => [id, name]));
  if (webhooks.length === 0) {
    return (
      <EmptyState
        icon={<Webhook size={24} />}
        title={t('empty')}
        text={t('emptyText')}
        action={<Button onClick={onAdd}>{t('add')}</Button>}
      />
    );
  }
  return (
    <>
      {!hasLinks && <Notice tone="amber">{t('noLinks')}</Notice>}
      <ul className={classes.list} aria-label={t('list')}>
        {webhooks.map((webhook) => (
          <WebhookCard
            key={webhook.id}
            webhook={webhook}
            categoryNames={categoryNames}
            onEdit={() => setEditing(webhook)}
            onDelete={() => setDeleting(webhook)}
          />
        ))}
      </ul>
      <p className={classes.note}>
        {t(allowInternal ? 'internalAllowed' : 'onlyPublic')}{' '}
        <Link to="/admin/settings">{t('changeInSettings')}</Link>
      </p>
      {editing && (
        <WebhookDialog webhook={editing} categories={categories} onClose={() => setEditing(null)} />
      )}
      {deleting && <DeleteWebhookDialog webhook={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}
