import type { Priority } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { Pill, type PillTone } from './pill.tsx';

type PriorityPillProps = { priority: Priority };

const TONES: Record<Priority, PillTone> = {
  low: 'neutral',
  normal: 'neutral',
  urgent: 'red',
  critical: 'red',
};

export function PriorityPill({ priority }: PriorityPillProps) {
  const { t } = useTranslation();
  return <Pill tone={TONES[priority]}>{t(`priority.${priority}`)}</Pill>;
}
