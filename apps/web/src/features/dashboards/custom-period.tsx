import { type Days, isCountedDate, isPeriod } from '@etape/shared/period';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field.tsx';
import classes from './custom-period.module.css';

type CustomPeriodProps = { days: Days };
type Problem = { at: keyof Days; text: 'noDate' | 'wrongOrder' | 'tooLong' };

/** The first and the last day, shown as soon as they make a period. */
export function CustomPeriod({ days }: CustomPeriodProps) {
  const { t } = useTranslation('dashboards');
  const navigate = useNavigate();
  // Only what is not yet a period; what is one stands in the address.
  const [draft, setDraft] = useState<Days | null>(null);
  const shown = draft ?? days;
  const problem = findProblem(shown);
  const change = (changed: Partial<Days>) => {
    const next = { ...shown, ...changed };
    if (findProblem(next) !== null) {
      setDraft(next);
      return;
    }
    setDraft(null);
    void navigate({
      to: '/dashboard',
      search: (before) => ({ ...before, ...next, period: undefined }),
      replace: true,
    });
  };
  return (
    <fieldset className={classes.dates} aria-label={t('period.custom')}>
      {(['from', 'to'] as const).map((end) => (
        <Field
          key={end}
          label={t(`period.${end}`)}
          error={problem?.at === end ? t(`period.${problem.text}`) : null}
        >
          {(input) => (
            <input
              {...input}
              type="date"
              min="2000-01-01"
              max="2100-12-31"
              value={shown[end]}
              onChange={(event) => change({ [end]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

function findProblem({ from, to }: Days): Problem | null {
  if (!isCountedDate(from)) return { at: 'from', text: 'noDate' };
  if (!isCountedDate(to)) return { at: 'to', text: 'noDate' };
  if (to < from) return { at: 'to', text: 'wrongOrder' };
  return isPeriod({ from, to }) ? null : { at: 'to', text: 'tooLong' };
}
