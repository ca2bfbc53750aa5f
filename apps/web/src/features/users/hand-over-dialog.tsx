import type { Person } from '@etape/shared/people';
import type { UserDetails } from '@etape/shared/users';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import { toastDone, toastFailure } from '../live/toasts.ts';
import { TechnicianPicker } from '../ticket-actions/technician-picker.tsx';
import classes from './hand-over-dialog.module.css';

type HandOverDialogProps = { user: UserDetails; onClose: () => void };

const WAYS = ['colleague', 'queue'] as const;

/** What somebody has in progress goes to a colleague, or back to the queue. */
export function HandOverDialog({ user, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('users');
  const id = useId();
  const me = useCurrentUser();
  const utils = trpc.useUtils();
  const [way, setWay] = useState<(typeof WAYS)[number]>('colleague');
  const [chosen, setChosen] = useState<Person | null>(null);
  const [tried, setTried] = useState(false);
  const name = `${user.firstName} ${user.lastName}`;
  const handOver = trpc.users.handOverTickets.useMutation({
    async onSuccess({ moved, left }) {
      onClose();
      if (moved > 0) toastDone({ text: t('handOver.done', { count: moved }) });
      if (left > 0) toastFailure(t('handOver.left', { count: left }));
      await utils.users.invalidate();
    },
  });

  function confirm(): void {
    setTried(true);
    if (way === 'queue') handOver.mutate({ userId: user.id, technicianId: null });
    else if (chosen !== null) handOver.mutate({ userId: user.id, technicianId: chosen.id });
  }

  return (
    <ConfirmDialog
      opened
      title={t('handOver.title', { count: user.ticketsInProgress })}
      confirmLabel={t('handOver.confirm')}
      cancelLabel={t('handOver.later')}
      busy={handOver.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className={stack.stack}>
        {handOver.error && <Notice tone="red">{translateError(handOver.error)}</Notice>}
        <fieldset className={classes.ways}>
          <legend>{t('handOver.text', { count: user.ticketsInProgress, name })}</legend>
          {WAYS.map((one) => (
            <label key={one} className={classes.way} htmlFor={`${id}-${one}`}>
              <input
                id={`${id}-${one}`}
                type="radio"
                name={id}
                checked={one === way}
                onChange={() => setWay(one)}
              />
              {t(`handOver.ways.${one}`)}
            </label>
          ))}
        </fieldset>
        {way === 'colleague' && (
          <TechnicianPicker
            without={[user.id]}
            readerId={me.id}
            chosen={chosen}
            problem={tried && chosen === null}
            onChoose={setChosen}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
