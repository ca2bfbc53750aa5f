import { ROLE_WORDS, readWord } from '@etape/shared/imports/cells';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Check } from './import-state.ts';

type NewStaffNoticeProps = { check: Check };

/** A column that makes a hundred administrators should not go unnoticed. */
export function NewStaffNotice({ check }: NewStaffNoticeProps) {
  const { t } = useTranslation('imports');
  const { verdicts, file } = check;
  const created = new Set(
    verdicts.flatMap(({ line, outcome }) => (outcome === 'created' ? line : [])),
  );
  const roles = file.rows
    .filter(({ line }) => created.has(line))
    .map(({ cells }) => readWord(ROLE_WORDS, cells.role ?? ''));
  const technicians = roles.filter((role) => role === 'technician').length;
  const admins = roles.filter((role) => role === 'admin').length;
  if (technicians + admins === 0) return null;
  const people = [
    technicians > 0 &&
      t('newTechnicians', { count: technicians, number: formatNumber(technicians) }),
    admins > 0 && t('newAdmins', { count: admins, number: formatNumber(admins) }),
  ].filter((one) => one !== false);
  return (
    <Notice tone="amber">
      {t('newStaff', { people: new Intl.ListFormat(currentLanguage()).format(people) })}
    </Notice>
  );
}
