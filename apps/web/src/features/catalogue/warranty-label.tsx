import { warrantyState } from '@etape/shared/warranty';
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../i18n/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { useToday } from '../../ui/use-today.ts';
import classes from './warranty-label.module.css';

type WarrantyLabelProps = { until: string | null };

/** Until when a piece is covered, marked when that is soon or past. */
export function WarrantyLabel({ until }: WarrantyLabelProps) {
  const { t } = useTranslation('catalogue');
  const today = useToday();
  if (until === null) return <span className={classes.none}>{t('equipment.unknown')}</span>;
  const state = warrantyState(until, today);
  return (
    <span className={classes.label}>
      {formatCalendarDate(until, { year: true })}
      {state === 'ending' && <Pill tone="amber">{t('equipment.endingSoon')}</Pill>}
      {state === 'over' && <Pill>{t('equipment.over')}</Pill>}
    </span>
  );
}
