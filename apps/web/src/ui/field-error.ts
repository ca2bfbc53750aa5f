import type { FieldProblem } from '@etape/shared/errors';
import { getFixedT } from 'i18next';

type Bounds = { min: number; max: number };

type FieldWithProblem = {
  label: string;
  problem: FieldProblem | undefined;
  limits?: Bounds;
  /** Instead of the common words for a problem. */
  problemText?: Partial<Record<FieldProblem, string>>;
};

/** What is wrong with a field, in the language on screen: « Titre : 5 caractères au moins. » */
export function fieldError({
  label,
  problem,
  limits,
  problemText,
}: FieldWithProblem): string | null {
  if (problem === undefined) return null;
  const t = getFixedT(null, 'errors');
  const own = problemText?.[problem];
  if (own !== undefined) return own;
  switch (problem) {
    case 'required':
    case 'invalid':
    case 'not_available':
    case 'taken':
    case 'too_common':
    case 'code_invalid':
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
