import type { Person } from '@etape/shared/people';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RichText } from '../../ui/rich-text.tsx';
import type { StepItem } from './conversation-items.ts';
import { PendingMark } from './pending-mark.tsx';
import { StepBlock } from './step-block.tsx';
import classes from './step-card.module.css';
import { StepState } from './step-state.tsx';
import { StepWordings } from './step-wordings.tsx';

type StepCardProps = {
  item: StepItem;
  /** It still waits for something: an answer, or another wording. */
  open: boolean;
  mine: boolean;
  requester: Person;
  viewerId: number;
  actions: ReactNode;
};

/** One instruction: what it says, where it stands, and what came of it. */
export function StepCard({ item, open, mine, requester, viewerId, actions }: StepCardProps) {
  const { t } = useTranslation('guidance');
  const { step, pending } = item;
  const tone = step.status === 'awaiting' && !open ? 'unanswered' : step.status;
  const byViewer = requester.id === viewerId;
  return (
    <article
      className={classes.card}
      data-tone={tone}
      data-mine={mine || undefined}
      data-pending={pending ?? undefined}
      aria-label={t('step', { number: step.number })}
    >
      <span className={classes.number} aria-hidden="true">
        {step.number}
      </span>
      <div className={classes.content}>
        <p className={classes.body}>
          <RichText text={step.body} />
        </p>
        {step.block !== null && (
          <StepBlock block={step.block} requester={requester} byViewer={byViewer} />
        )}
        <div className={classes.foot}>
          {pending === null ? (
            <StepState item={item} open={open} requester={requester} byViewer={byViewer} />
          ) : (
            <PendingMark state={pending} />
          )}
          {actions}
        </div>
        {item.wordings.length > 1 && <StepWordings wordings={item.wordings} />}
      </div>
    </article>
  );
}
