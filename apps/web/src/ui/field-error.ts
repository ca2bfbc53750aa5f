import type { FieldProblem } from '@etape/shared/errors';
import { getFixedT } from 'i18next';

type Bounds = { min: number; max: number };

/** What is wrong with a field, in the language on screen: « Titre : 5 caractères au moins. » */
export function fieldError(
  problem: FieldProblem | undefined,
  { label, limits }: { label: string; limits?: Bounds },
): string | null {
  const t = getFixedT(null, 'errors');
  switch (problem) {
    case undefined:
      return null;
    case 'required':
    case 'invalid':
    case 'not_available':
      return t(`field.${problem}`, { field: label });
    case 'too_short':
      return limits === undefined
        ? t('field.too_short_unknown', { field: label })
        : t('field.too_short', { field: label, count: limits.min });
    case 'too_long':
      return limits === undefined
        ? t('field.too_long_unknown', { field: label })
        : t('field.too_long', { field: label, count: limits.max });
    default:
      return problem satisfies never;
  }
}
