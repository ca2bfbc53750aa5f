import type { FieldProblem } from '@etape/shared/errors';
import type { Requester } from '@etape/shared/tickets';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/field-error.ts';
import { PersonOption } from './person-option.tsx';
import classes from './person-search.module.css';

type PersonSearchProps = {
  problem: FieldProblem | undefined;
  onChoose: (person: Requester) => void;
};

const PAUSE_MS = 180;

/** A combobox over everybody with an account. */
export function PersonSearch({ problem, onChoose }: PersonSearchProps) {
  const { t } = useTranslation('dialogs');
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const words = text.trim();
  const [settled] = useDebouncedValue(words, PAUSE_MS);
  const query = trpc.people.search.useQuery(
    { search: settled },
    { enabled: settled !== '', placeholderData: keepPreviousData, staleTime: 30_000 },
  );
  const current = words === settled && !query.isPlaceholderData;
  const people = words === '' ? [] : (query.data ?? []);
  const at = Math.min(active, people.length - 1);
  const label = t('onBehalf.person');

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || people.length === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((at + step + people.length) % people.length);
    }
    const person = people[at];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (person !== undefined && current) onChoose(person);
    }
  };
  return (
    <div>
      <Field label={label} hint={t('onBehalf.personHint')} error={fieldError({ problem, label })}>
        {(input) => (
          <input
            {...input}
            type="text"
            role="combobox"
            aria-expanded={people.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={text}
            maxLength={100}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div id={`${id}-list`} role="listbox" aria-label={label} className={classes.list}>
        {people.map((person, index) => (
          <PersonOption
            key={person.id}
            id={`${id}-${index}`}
            person={person}
            active={index === at}
            onPick={() => onChoose(person)}
          />
        ))}
      </div>
      <p role="status" className={classes.message}>
        {query.error !== null && translateError(query.error)}
        {words !== '' && current && query.data?.length === 0 && t('onBehalf.nobody', { words })}
      </p>
    </div>
  );
}
