import type { EquipmentSummary, TicketView } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDuration, formatMonth } from '../../i18n/format.ts';
import { useNow } from '../../ui/use-now.ts';
import { ContextSection } from './context-section.tsx';
import { DetailRow } from './detail-row.tsx';
import classes from './details-section.module.css';

type DetailsSectionProps = { ticket: TicketView };

export function DetailsSection({ ticket }: DetailsSectionProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const now = useNow();
  const { equipment, assignee, createdAt, takenAt, resolvedAt, closedAt } = ticket;

  function identify({ serialNumber, warrantyUntil }: EquipmentSummary): string {
    if (warrantyUntil === null) return serialNumber;
    const over = Date.parse(warrantyUntil) < now;
    const date = formatMonth(warrantyUntil);
    return `${serialNumber} · ${t(over ? 'context.warrantyOver' : 'context.warranty', { date })}`;
  }

  return (
    <ContextSection title={t('context.details')}>
      <dl className={classes.list}>
        {equipment !== null && (
          <DetailRow label={t('context.equipment')} more={identify(equipment)}>
            {equipment.model}
          </DetailRow>
        )}
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
