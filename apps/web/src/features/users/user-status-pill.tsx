import type { UserStatus } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { Pill, type PillTone } from '../../ui/pill.tsx';

const TONES: Record<UserStatus, PillTone> = {
  active: 'green',
  invited: 'iris',
  inactive: 'neutral',
};

export function UserStatusPill({ status }: { status: UserStatus }) {
  const { t } = useTranslation('users');
  return (
    <Pill tone={TONES[status]} dot={status === 'active'}>
      {t(`status.${status}`)}
    </Pill>
  );
}
