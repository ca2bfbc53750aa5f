import { findOpenStep } from '@etape/shared/guidance/state';
import { offer } from '@etape/shared/guidance/view';
import type { TicketView } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { guidanceContextOf } from './guidance-context.ts';
import classes from './step-actions.module.css';

type StepActionsProps = {
  ticket: TicketView;
  step: number;
  /** Puts the step's words into the composer. */
  onRewrite: () => void;
};

const WithdrawDialog = lazyPart(() => import('./withdraw-dialog.tsx'), 'WithdrawDialog');

/** What the guiding technician can do with the step that is out. */
export function StepActions({ ticket, step, onRewrite }: StepActionsProps) {
  const { t } = useTranslation('workspace');
  const user = useCurrentUser();
  const [withdrawing, setWithdrawing] = useState(false);
  const allowed = offer(guidanceContextOf(ticket, user));
  if (findOpenStep(ticket.guidance)?.number !== step) return null;
  if (allowed.rewrite !== null && allowed.withdraw !== null) return null;
  return (
    <span className={classes.actions}>
      {allowed.rewrite === null && (
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink-2)"
          size="compact-sm"
          onClick={onRewrite}
        >
          {t('step.rewrite')}
        </Button>
      )}
      {allowed.withdraw === null && (
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink-2)"
          size="compact-sm"
          onClick={() => setWithdrawing(true)}
        >
          {t('step.withdraw')}
        </Button>
      )}
      {withdrawing && (
        <Suspense fallback={null}>
          <WithdrawDialog ticket={ticket} step={step} onClose={() => setWithdrawing(false)} />
        </Suspense>
      )}
    </span>
  );
}
