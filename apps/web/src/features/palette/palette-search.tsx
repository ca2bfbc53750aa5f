import { Loader } from '@mantine/core';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaletteAnswer } from './palette-answer.tsx';
import classes from './palette-search.module.css';
import { useTicketSearch } from './use-ticket-search.ts';

type PaletteSearchProps = { onPick: (ticketId: number) => void; onClose: () => void };

/** A combobox: the focus stays in the field, the arrows move through what was found. */
export function PaletteSearch({ onPick, onClose }: PaletteSearchProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  /** Enter came before the answer to what stands here, which it means. */
  const eager = useRef(false);
  const { words, answered, found, error, busy, retry } = useTicketSearch(text);
  const tickets = found ?? [];
  const at = Math.min(active, tickets.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const pick = () => {
    eager.current = false;
    const picked = tickets[at];
    if (picked !== undefined) onPick(picked.id);
  };
  const onAnswer = useEffectEvent(() => {
    if (eager.current) pick();
  });
  useEffect(() => {
    if (!busy) onAnswer();
  }, [busy]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextIndex(event.key, at, tickets.length);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (busy) eager.current = true;
      else pick();
    }
  };
  return (
    <>
      <div className={classes.field}>
        <Search size={18} aria-hidden="true" />
        <input
          className={classes.input}
          type="text"
          role="combobox"
          aria-expanded={tickets.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={at >= 0 ? optionId(at) : undefined}
          aria-autocomplete="list"
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={text}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            eager.current = false;
          }}
          onKeyDown={onKeyDown}
        />
        {busy && <Loader size={16} color="gray" />}
        <button
          type="button"
          className={classes.close}
          aria-label={t('common:close')}
          onClick={onClose}
        >
          <X size={16} />
        </button>
      </div>
      <PaletteAnswer
        id={`${id}-list`}
        optionId={optionId}
        words={words}
        answered={answered}
        tickets={found}
        error={error}
        active={at}
        onActive={setActive}
        onPick={onPick}
        onRetry={retry}
      />
    </>
  );
}

function nextIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    default:
      return null;
  }
}
