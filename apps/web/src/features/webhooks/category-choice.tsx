import type { ManagedCategory } from '@etape/shared/catalogue';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './category-choice.module.css';

type CategoryChoiceProps = {
  categories: readonly ManagedCategory[];
  chosen: readonly number[];
  /** In words. */
  error: string | null;
  onChange: (chosen: number[]) => void;
};

/** Some of the categories, all of them in sight. */
export function CategoryChoice({ categories, chosen, error, onChange }: CategoryChoiceProps) {
  const { t } = useTranslation('webhooks');
  const id = useId();
  return (
    <fieldset
      className={classes.group}
      aria-describedby={error === null ? undefined : `${id}-error`}
    >
      <legend className={classes.legend}>{t('form.categories')}</legend>
      <div className={classes.choices}>
        {categories.map((category, index) => (
          <label key={category.id} className={classes.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(category.id)}
              aria-invalid={(error !== null && index === 0) || undefined}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, category.id]
                    : chosen.filter((one) => one !== category.id),
                )
              }
            />
            <span className={classes.dot} style={{ background: category.color }} />
            {category.archived ? t('form.archived', { name: category.name }) : category.name}
          </label>
        ))}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
