import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { lazyPart } from '../../app/lazy-part.ts';
import { trpc } from '../../app/trpc.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import classes from './second-factor-card.module.css';
import { type FactorDialog, SecondFactorStateView } from './second-factor-state.tsx';
import { TurnOffDialog } from './turn-off-dialog.tsx';

/** With what draws the QR code: fetched by who needs one. */
const SetUpDialog = lazyPart(() => import('./set-up-dialog.tsx'), 'SetUpDialog');

/** Whether one signs in with a code as well, and what can be changed about it. */
export function SecondFactorCard() {
  const { t } = useTranslation('factor');
  const { data: state, error, refetch } = trpc.profile.secondFactor.state.useQuery();
  const [dialog, setDialog] = useState<FactorDialog | null>(null);
  const close = () => setDialog(null);
  return (
    <SectionCard title={t('title')} text={t('text')}>
      {state !== undefined ? (
        <SecondFactorStateView state={state} open={setDialog} />
      ) : error === null ? (
        <div className={classes.skeleton} />
      ) : (
        <ErrorState text={translateError(error)} onRetry={() => void refetch()} />
      )}
      {dialog === 'set_up' && (
        <Suspense fallback={null}>
          <SetUpDialog replacing={state?.status === 'on'} onClose={close} />
        </Suspense>
      )}
      {dialog === 'renew' && <RenewDialog onClose={close} />}
      {dialog === 'turn_off' && <TurnOffDialog onClose={close} />}
    </SectionCard>
  );
}
