import type { Actor } from '@etape/shared/people';
import type { TicketListItem } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { Pill } from '../../ui/pill.tsx';
import { PriorityPill } from '../../ui/priority-pill.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { attentionOf } from './queue-order.ts';
import classes from './row-pills.module.css';

type RowPillsProps = { item: TicketListItem; reader: Actor; showsAssignee: boolean };

/** First what the ticket wants, else how pressing it is or that it is done; then its number. */
export function RowPills({ item, reader, showsAssignee }: RowPillsProps) {
  const { t } = useTranslation(['queue', 'common']);
  const { attention } = attentionOf(item);
  const mine = item.assignee?.id === reader.id;
  const pressing = item.priority === 'urgent' || item.priority === 'critical';
  const done = item.status !== 'open' && item.status !== 'in_progress';
  const step = item.guidance.status === 'blocked' ? item.guidance.steps.at(-1)?.number : undefined;
  const calls = !done && (attention === 'blocked' || (attention === 'your_turn' && mine));
  return (
    <span className={classes.pills}>
      {calls && attention === 'blocked' && (
        <Pill tone="amber" dot>
          {t('blockedAt', { step })}
        </Pill>
      )}
      {calls && attention === 'your_turn' && (
        <Pill tone="iris" dot>
          {t('yourTurn')}
        </Pill>
      )}
      {done && <StatusPill status={item.status} />}
      {!done && (pressing || !calls) && <PriorityPill priority={item.priority} />}
      <Pill>#{item.id}</Pill>
      {showsAssignee && item.assignee !== null && (
        <span className={classes.assignee}>
          <Avatar person={item.assignee} size={20} />
          <span className={classes.name}>
            {mine ? t('common:you') : `${item.assignee.firstName} ${item.assignee.lastName}`}
          </span>
        </span>
      )}
    </span>
  );
}
