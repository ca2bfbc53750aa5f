import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFailure, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { endSession } from '../auth/session-store.ts';
import { toastFailure } from '../live/toasts.ts';

/** Ends every session of one's own, the one on screen with them: asked before. */
export function SignOutEverywhere() {
  const { t } = useTranslation('sessions');
  const [asking, setAsking] = useState(false);
  const leave = trpc.profile.endSessions.useMutation({
    onSuccess: () => endSession('left'),
    onError(error) {
      const failure = readFailure(error);
      // Somebody else was faster.
      if (failure.kind === 'refused' && failure.code === 'session_expired') endSession('left');
      else toastFailure(translateError(error));
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('own.everywhere')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('own.everywhereTitle')}
        confirmLabel={t('own.everywhere')}
        danger
        busy={leave.isPending}
        onConfirm={() => leave.mutate({ scope: 'everywhere' })}
        onClose={() => setAsking(false)}
      >
        <p>{t('own.everywhereText')}</p>
      </ConfirmDialog>
    </>
  );
}
