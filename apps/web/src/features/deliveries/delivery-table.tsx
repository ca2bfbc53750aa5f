import type { DeliveryStatus, DeliveryView } from '@etape/shared/deliveries';
import { Link } from '@tanstack/react-router';
import { RotateCw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '../../i18n/format.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { useNow } from '../../ui/use-now.ts';
import { DeliveryReason } from './delivery-reason.tsx';
import classes from './delivery-table.module.css';
import { recipientName } from './recipient-name.ts';

type DeliveryTableProps = {
  status: DeliveryStatus;
  deliveries: readonly DeliveryView[];
  onRetry: (delivery: DeliveryView) => void;
  onDiscard: (delivery: DeliveryView) => void;
};

export function DeliveryTable({ status, deliveries, onRetry, onDiscard }: DeliveryTableProps) {
  const { t } = useTranslation('deliveries');
  const now = useNow();

  const when: Record<DeliveryStatus, Column<DeliveryView>> = {
    waiting: {
      key: 'due',
      header: t('due'),
      cell: ({ dueAt }) =>
        dueAt === null || new Date(dueAt).getTime() <= now
          ? t('dueNow')
          : formatDateTime(dueAt, now),
    },
    dead: { key: 'failed', header: t('failedAt'), cell: showFinished },
    sent: { key: 'sent', header: t('sentAt'), cell: showFinished },
  };
  const reason: Column<DeliveryView> = {
    key: 'reason',
    header: t(status === 'dead' ? 'reason' : 'lastReason'),
    cell: (row) => (row.reason === null ? t('never') : <DeliveryReason reason={row.reason} />),
  };

  return (
    <DataTable
      label={t(`list.${status}`)}
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        { key: 'recipient', header: t('recipient'), main: true, cell: recipientName },
        { key: 'channel', header: t('channel'), cell: (row) => t(`channels.${row.channel}`) },
        { key: 'ticket', header: t('ticket'), cell: showTicket },
        ...(status === 'sent' ? [] : [reason]),
        {
          key: 'attempts',
          header: t('attempts'),
          align: 'end',
          cell: ({ attempts }) => formatNumber(attempts),
        },
        when[status],
      ]}
      {...(status === 'dead' && {
        actionsLabel: t('actions'),
        actions: (row: DeliveryView) => (
          <RowMenu
            label={t('actionsOn', { recipient: recipientName(row) })}
            actions={[
              { label: t('retry'), icon: RotateCw, onClick: () => onRetry(row) },
              { label: t('discard'), icon: Trash2, danger: true, onClick: () => onDiscard(row) },
            ]}
          />
        ),
      })}
    />
  );

  function showFinished({ finishedAt }: DeliveryView): string {
    return finishedAt === null ? '' : formatDateTime(finishedAt, now);
  }
}

function showTicket({ ticketId }: DeliveryView) {
  if (ticketId === null) return '–';
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: String(ticketId) }}
      className={classes.ticket}
    >
      #{ticketId}
    </Link>
  );
}
