import type { Person } from '@etape/shared/people';
import { Button, Skeleton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Field } from '../../ui/field.tsx';
import { matchWords } from '../../ui/match-words.ts';
import classes from './technician-picker.module.css';

type TechnicianPickerProps = {
  /** Who cannot be chosen. */
  without: readonly (number | undefined)[];
  readerId: number;
  chosen: Person | null;
  /** Somebody must be chosen, and nobody is. */
  problem: boolean;
  onChoose: (person: Person) => void;
};

/** A list that fits on a screen for most desks; the field above narrows it for the others. */
export function TechnicianPicker({
  without,
  readerId,
  chosen,
  problem,
  onChoose,
}: TechnicianPickerProps) {
  const { t } = useTranslation(['dialogs', 'common']);
  const id = useId();
  const [search, setSearch] = useState('');
  const query = trpc.people.technicians.useQuery(undefined, { staleTime: 30_000 });
  const people = query.data?.filter((one) => !without.includes(one.id));
  const found = people?.filter((one) => matchWords(nameOf(one), search));
  return (
    <div className={classes.picker}>
      <Field label={t('give.search')} error={problem ? t('give.chooseOne') : null}>
        {(input) => (
          <input
            {...input}
            type="search"
            data-autofocus
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            // The dialog's own form would give the ticket away.
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const only = found?.length === 1 ? found[0] : undefined;
              if (only !== undefined) onChoose(only);
            }}
          />
        )}
      </Field>
      {query.error !== null && people === undefined && (
        <div role="alert" className={classes.message}>
          <p>{translateError(query.error)}</p>
          <Button size="xs" variant="default" onClick={() => void query.refetch()}>
            {t('common:retry')}
          </Button>
        </div>
      )}
      {query.isPending && <Skeleton height={120} />}
      {found?.length === 0 && (
        <p className={classes.message} role="status">
          {people?.length === 0 ? t('give.nobody') : t('give.noneFound')}
        </p>
      )}
      {found !== undefined && found.length > 0 && (
        <fieldset className={classes.list}>
          <legend className={classes.legend}>{t('give.people')}</legend>
          {found.map((person) => (
            <label key={person.id} className={classes.person} htmlFor={`${id}-${person.id}`}>
              <input
                id={`${id}-${person.id}`}
                type="radio"
                name={id}
                className={classes.radio}
                checked={person.id === chosen?.id}
                onChange={() => onChoose(person)}
              />
              <Avatar person={person} size={28} />
              <span className={classes.name}>
                {nameOf(person)}
                {person.id === readerId && (
                  <span className={classes.role}> · {t('common:you')}</span>
                )}
              </span>
              <span className={classes.role}>{t(`common:role.${person.role}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function nameOf({ firstName, lastName }: Person): string {
  return `${firstName} ${lastName}`;
}
