import type { TicketStatus } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { Pill, type PillTone } from './pill.tsx';

type StatusPillProps = { status: TicketStatus };

const TONES: Record<TicketStatus, PillTone> = {
  open: 'iris',
  in_progress: 'amber',
  resolved: 'green',
  closed: 'neutral',
  cancelled: 'neutral',
};

export function StatusPill({ status }: StatusPillProps) {
  const { t } = useTranslation();
  return (
    <Pill tone={TONES[status]} dot={status === 'open' || status === 'in_progress'}>
      {t(`status.${status}`)}
    </Pill>
  );
}
