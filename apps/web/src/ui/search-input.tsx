import { LIMITS } from '@etape/shared/limits';
import { Search, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search-input.module.css';

type SearchInputProps = { label: string; value: string; onChange: (value: string) => void };

/** Looks while one types; Escape and the cross begin anew. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={classes.search}>
      <Search size={17} aria-hidden="true" className={classes.icon} />
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className={classes.input}
        placeholder={label}
        value={value}
        autoComplete="off"
        maxLength={LIMITS.search.max}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          onChange('');
        }}
      />
      {value !== '' && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('clearSearch')}
          onClick={() => onChange('')}
        >
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
