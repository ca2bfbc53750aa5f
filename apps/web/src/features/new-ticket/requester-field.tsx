import type { FieldProblem } from '@etape/shared/errors';
import { skipToken } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/field-error.ts';
import classes from './requester-field.module.css';

type RequesterFieldProps = {
  name: string;
  value: string;
  problem: FieldProblem | undefined;
  onChange: (value: string) => void;
};

type Chosen = { id: number; firstName: string; lastName: string };

/** Whom a technician opens the ticket for, when somebody asks by phone. */
export function RequesterField({ name, value, problem, onChange }: RequesterFieldProps) {
  const { t } = useTranslation('tickets');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const wanted = useDeferredValue(search.trim());
  const found = trpc.people.search.useQuery(wanted === '' ? skipToken : { search: wanted });
  const label = t('onBehalfOf');

  function choose(person: Chosen | null): void {
    setChosen(person);
    setSearch('');
    onChange(person === null ? '' : String(person.id));
  }

  if (chosen !== null && value === String(chosen.id)) {
    return (
      <div>
        <p className={classes.label}>{label}</p>
        <p className={classes.chosen}>
          <Avatar person={chosen} />
          <span className={classes.name}>
            {chosen.firstName} {chosen.lastName}
          </span>
          <button
            type="button"
            className={classes.remove}
            aria-label={t('forMyself')}
            onClick={() => choose(null)}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </p>
      </div>
    );
  }
  return (
    <div>
      <Field
        label={label}
        error={fieldError({ label, problem })}
        hint={t('onBehalfOfHint')}
        optional
      >
        {(input) => (
          <input
            {...input}
            type="search"
            name={name}
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </Field>
      {wanted !== '' && found.data !== undefined && (
        <ul className={classes.found} aria-label={t('people')}>
          {found.data.length === 0 && <li className={classes.none}>{t('nobodyFound')}</li>}
          {found.data.map((person) => (
            <li key={person.id}>
              <button type="button" className={classes.person} onClick={() => choose(person)}>
                <Avatar person={person} />
                {person.firstName} {person.lastName}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
