import type { DeliveryChannel } from '@etape/shared/deliveries';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useDeadLetters } from './use-dead-letters.ts';

type DeadLetterButtonsProps = {
  /** Only those of this channel; left out: all of them, `count`. */
  channel: DeliveryChannel | undefined;
  count: number;
};

/** For after an outage: everything that failed at once, or nothing of it. */
export function DeadLetterButtons({ channel, count }: DeadLetterButtonsProps) {
  const { t } = useTranslation('deliveries');
  const { retryAll, discardAll } = useDeadLetters();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('discardAll')}
      </Button>
      <Button loading={retryAll.isPending} onClick={() => retryAll.mutate({ channel })}>
        {t('retryAll')}
      </Button>
      <ConfirmDialog
        opened={asking}
        danger
        title={t('discardAllTitle')}
        confirmLabel={t('discardAll')}
        busy={discardAll.isPending}
        onConfirm={() => discardAll.mutate({ channel }, { onSettled: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>
          {channel === undefined
            ? t('discardAllText', { count })
            : t('discardAllOfChannel', { channel: t(`channels.${channel}`) })}
        </p>
      </ConfirmDialog>
    </>
  );
}
