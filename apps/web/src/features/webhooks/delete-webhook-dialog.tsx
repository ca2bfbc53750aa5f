import type { WebhookView } from '@etape/shared/webhooks';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, translateError } from '../../app/domain-error.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { toastDone, toastFailure } from '../live/toasts.ts';
import { useWebhooks } from './use-webhooks.ts';

type DeleteWebhookDialogProps = { webhook: WebhookView; onClose: () => void };

export function DeleteWebhookDialog({ webhook, onClose }: DeleteWebhookDialogProps) {
  const { t } = useTranslation('webhooks');
  const { remove } = useWebhooks();

  function confirm(): void {
    remove.mutate(
      { webhookId: webhook.id },
      {
        onSuccess: () => toastDone({ text: t('deleted') }),
        onError(error) {
          // Somebody else was faster: it is gone, as was asked for.
          if (domainCodeOf(error) !== 'not_found') toastFailure(translateError(error));
        },
        onSettled: onClose,
      },
    );
  }

  return (
    <ConfirmDialog
      opened
      danger
      title={t('deletion.title', { name: webhook.name })}
      confirmLabel={t('deletion.confirm')}
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('deletion.text')}
    </ConfirmDialog>
  );
}
