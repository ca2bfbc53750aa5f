import type { EquipmentSummary } from '@etape/shared/tickets';
import { warrantyState } from '@etape/shared/warranty';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { formatMonth } from '../../i18n/format.ts';
import { useToday } from '../../ui/use-today.ts';
import { EquipmentStatusMenu } from '../catalogue/equipment-status-menu.tsx';
import { DetailRow } from './detail-row.tsx';
import classes from './equipment-row.module.css';

type EquipmentRowProps = { equipment: EquipmentSummary };

/** What the ticket is about: the way to its page, and its state, which can be set right here. */
export function EquipmentRow({ equipment }: EquipmentRowProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const { id, model, serialNumber, warrantyUntil } = equipment;
  const warranty = warrantyState(warrantyUntil, useToday());
  const details = trpc.equipment.get.useQuery({ equipmentId: id }).data;
  const others = (details?.tickets.total ?? 1) - 1;
  const link = { to: '/equipment/$equipmentId', params: { equipmentId: String(id) } } as const;
  return (
    <DetailRow label={t('context.equipment')}>
      <Link {...link} className={classes.model}>
        {model}
      </Link>
      <span className={classes.more}>{serialNumber}</span>
      {warrantyUntil !== null && warranty !== 'none' && (
        <span className={classes.more} data-warranty={warranty}>
          {warranty !== 'covered' && <TriangleAlert size={13} aria-hidden="true" />}
          {t(`context.warranty.${warranty}`, { date: formatMonth(warrantyUntil) })}
        </span>
      )}
      {others > 0 && (
        <Link {...link} className={classes.others}>
          {t('context.otherTickets', { count: others })}
        </Link>
      )}
      {details !== undefined && (
        <span className={classes.state}>
          <EquipmentStatusMenu equipment={details} />
        </span>
      )}
    </DetailRow>
  );
}
