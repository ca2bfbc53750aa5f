import type { EquipmentRecord } from '@etape/shared/catalogue';
import { daysUntil, warrantyState } from '@etape/shared/warranty';
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useToday } from '../../ui/use-today.ts';
import classes from './equipment-notices.module.css';

type EquipmentNoticesProps = { equipment: EquipmentRecord };

/** What one should know before working on a piece. */
export function EquipmentNotices({ equipment }: EquipmentNoticesProps) {
  const { t } = useTranslation('catalogue');
  const today = useToday();
  const { archived, warrantyUntil } = equipment;
  const warranty = warrantyState(warrantyUntil, today);
  return (
    <div className={classes.notices}>
      {archived && <Notice tone="iris">{t('equipment.archivedNotice')}</Notice>}
      {warrantyUntil !== null && warranty === 'ending' && (
        <Notice tone="amber">
          {t('equipment.endingNotice', {
            date: formatCalendarDate(warrantyUntil, { year: true }),
            count: daysUntil(warrantyUntil, today),
          })}
        </Notice>
      )}
      {warrantyUntil !== null && warranty === 'over' && (
        <Notice tone="amber">
          {t('equipment.overNotice', { date: formatCalendarDate(warrantyUntil, { year: true }) })}
        </Notice>
      )}
    </div>
  );
}
