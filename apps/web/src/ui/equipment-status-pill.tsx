import type { EquipmentStatus } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { Pill, type PillTone } from './pill.tsx';

type EquipmentStatusPillProps = { status: EquipmentStatus };

const TONES: Record<EquipmentStatus, PillTone> = {
  functional: 'green',
  broken: 'red',
  maintenance: 'amber',
};

export function EquipmentStatusPill({ status }: EquipmentStatusPillProps) {
  const { t } = useTranslation();
  return (
    <Pill tone={TONES[status]} dot>
      {t(`equipmentStatus.${status}`)}
    </Pill>
  );
}
