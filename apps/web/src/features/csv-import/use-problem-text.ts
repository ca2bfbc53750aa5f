import type { ImportField } from '@etape/shared/imports/columns';
import type { RowProblem } from '@etape/shared/imports/verdicts';
import { LIMITS } from '@etape/shared/limits';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';

/** Fields that are chosen or have a form of their own: « invalide » alone would not help. */
const EXPLAINED = [
  'email',
  'role',
  'language',
  'status',
  'purchaseDate',
  'warrantyUntil',
] as const satisfies readonly ImportField[];

const BOUNDS: Partial<Record<ImportField, { min: number; max: number }>> = {
  email: LIMITS.email,
  firstName: LIMITS.name,
  lastName: LIMITS.name,
  phone: LIMITS.phone,
  department: LIMITS.name,
  model: LIMITS.model,
  type: LIMITS.equipmentType,
  serialNumber: LIMITS.serialNumber,
};

/** Says what is wrong with a cell, and what would do. */
export function useProblemText(): (problem: RowProblem) => string {
  const { t } = useTranslation('imports');
  return ({ field, code, firstLine }) => {
    const bounds = field === null ? undefined : BOUNDS[field];
    switch (code) {
      case 'invalid': {
        const explained = EXPLAINED.find((one) => one === field);
        return explained === undefined ? t('problems.invalid') : t(`invalid.${explained}`);
      }
      case 'repeated':
        return t('problems.repeated', { line: formatNumber(firstLine ?? 0) });
      case 'archived':
        return t(field === 'email' ? 'problems.deactivated' : 'problems.archived');
      case 'too_short':
        return t('problems.too_short', { count: bounds?.min ?? 1 });
      case 'too_long':
        return t('problems.too_long', { count: bounds?.max ?? 0 });
      default:
        return t(`problems.${code}`);
    }
  };
}
