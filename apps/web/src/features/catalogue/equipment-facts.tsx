import type { EquipmentRecord } from '@etape/shared/catalogue';
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../i18n/format.ts';
import { SectionCard } from '../../ui/section-card.tsx';
import classes from './equipment-facts.module.css';
import { WarrantyLabel } from './warranty-label.tsx';

type EquipmentFactsProps = { equipment: EquipmentRecord };

/** All that is known of a piece. */
export function EquipmentFacts({ equipment }: EquipmentFactsProps) {
  const { t } = useTranslation('catalogue');
  const { purchaseDate, warrantyUntil, department } = equipment;
  return (
    <SectionCard title={t('equipment.details')}>
      <dl className={classes.facts}>
        <dt>{t('equipment.serialNumber')}</dt>
        <dd>{equipment.serialNumber}</dd>
        <dt>{t('equipment.type')}</dt>
        <dd>{equipment.type}</dd>
        <dt>{t('equipment.department')}</dt>
        <dd>{department?.name ?? t('equipment.noDepartment')}</dd>
        <dt>{t('equipment.purchaseDate')}</dt>
        <dd>
          {purchaseDate === null
            ? t('equipment.unknown')
            : formatCalendarDate(purchaseDate, { year: true })}
        </dd>
        <dt>{t('equipment.warrantyUntil')}</dt>
        <dd>
          <WarrantyLabel until={warrantyUntil} />
        </dd>
      </dl>
    </SectionCard>
  );
}
