import type { TicketView } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDuration } from '../../i18n/format.ts';
import { useNow } from '../../ui/use-now.ts';
import { ContextSection } from './context-section.tsx';
import { DetailRow } from './detail-row.tsx';
import classes from './details-section.module.css';
import { EquipmentRow } from './equipment-row.tsx';

type DetailsSectionProps = { ticket: TicketView };

export function DetailsSection({ ticket }: DetailsSectionProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const now = useNow();
  const { equipment, assignee, createdAt, takenAt, resolvedAt, closedAt } = ticket;

  return (
    <ContextSection title={t('context.details')}>
      <dl className={classes.list}>
        {equipment !== null && <EquipmentRow equipment={equipment} />}
        <DetailRow label={t('context.category')}>
          <span className={classes.dot} style={{ background: ticket.category.color }} />
          {ticket.category.name}
        </DetailRow>
        <DetailRow label={t('context.priority')}>
          {t(`common:priority.${ticket.priority}`)}
        </DetailRow>
        <DetailRow label={t('context.assignee')}>
          {assignee === null
            ? t('common:unassigned')
            : `${assignee.firstName} ${assignee.lastName}`}
        </DetailRow>
        <DetailRow label={t('context.created')}>{formatDateTime(createdAt, now)}</DetailRow>
        {takenAt !== null && (
          <DetailRow label={t('context.taken')}>
            {t('context.after', { duration: between(createdAt, takenAt) })}
          </DetailRow>
        )}
        {resolvedAt !== null && (
          <DetailRow
            label={t('context.resolved')}
            more={t('context.after', { duration: between(createdAt, resolvedAt) })}
          >
            {formatDateTime(resolvedAt, now)}
          </DetailRow>
        )}
        {closedAt !== null && (
          <DetailRow
            label={ticket.status === 'cancelled' ? t('context.cancelled') : t('context.closed')}
          >
            {formatDateTime(closedAt, now)}
          </DetailRow>
        )}
      </dl>
    </ContextSection>
  );
}

function between(from: string, to: string): string {
  return formatDuration(Date.parse(to) - Date.parse(from));
}
