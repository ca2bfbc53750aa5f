import { LIMITS } from '@etape/shared/limits';
import type { TicketView } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import classes from './composer.module.css';
import { ComposerChip } from './composer-chip.tsx';
import { ComposerModes } from './composer-modes.tsx';
import { ComposerObstacle } from './composer-obstacle.tsx';
import { ComposerStale } from './composer-stale.tsx';
import { useComposer } from './use-composer.ts';

export type ComposerHandle = {
  /** Puts the words of the step that is out into the composer. */
  rewrite: () => void;
};

type ComposerProps = {
  ref: Ref<ComposerHandle>;
  ticket: TicketView;
  onTake: () => void;
  taking: boolean;
};

/** From here on the reader sees how much room is left. */
const NEARLY_FULL = LIMITS.message.max - 400;

/** Where a technician writes; what the words will become is never in doubt. */
export function Composer({ ref, ticket, onTake, taking }: ComposerProps) {
  const { t } = useTranslation('workspace');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const composer = useComposer(ticket, field);
  const { mode, stale, modes, obstacle, text, length } = composer;
  const name = ticket.requester.firstName;
  const can = (type: string) => modes.some((one) => one.type === type);
  useImperativeHandle(ref, () => ({ rewrite: () => composer.choose('rewrite') }));
  useShortcut('note', can('note') ? () => composer.choose('note') : null);
  useShortcut('reply', obstacle === null ? () => composer.choose(modes[0]?.type ?? null) : null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      composer.send();
    }
    if (event.key === 'Escape' && (mode?.type === 'rewrite' || mode?.type === 'note')) {
      event.preventDefault();
      composer.choose(null);
    }
  };
  const writes = stale ?? mode?.type ?? null;
  const step = mode !== null && 'step' in mode ? mode.step : 0;
  return (
    <section
      className={classes.composer}
      data-mode={writes ?? 'none'}
      data-stale={stale !== null || undefined}
      aria-label={t('composer.title')}
    >
      {obstacle !== null && mode === null && stale === null && (
        <ComposerObstacle ticket={ticket} obstacle={obstacle} onTake={onTake} taking={taking} />
      )}
      {stale !== null && (
        <ComposerStale mode={mode} onAdopt={composer.adopt} onDiscard={composer.discard} />
      )}
      {writes !== null && (
        <div className={classes.field}>
          {stale === null && mode !== null && (
            <ComposerChip id={`${id}-what`} mode={mode} name={name} />
          )}
          <textarea
            ref={field}
            className={classes.text}
            aria-label={t(`composer.label.${writes}`, { step, name })}
            aria-describedby={mode === null ? undefined : `${id}-what`}
            aria-keyshortcuts="Control+Enter"
            placeholder={t(`composer.placeholder.${writes}`, { name })}
            rows={1}
            value={text}
            onChange={(event) => composer.write(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      {modes.length > 0 && (
        <div className={classes.bar}>
          <ComposerModes composer={composer} />
          <span className={classes.space} />
          {length > NEARLY_FULL && (
            <span className={classes.count} data-over={length > LIMITS.message.max || undefined}>
              {formatNumber(length)} / {formatNumber(LIMITS.message.max)}
            </span>
          )}
          {mode !== null && (
            <>
              <span className={classes.keys} aria-hidden="true">
                <Kbd>Ctrl ↵</Kbd>
              </span>
              <Button
                className={classes.send ?? ''}
                disabled={!composer.canSend}
                loading={composer.busy}
                onClick={composer.send}
              >
                {t(`composer.send.${mode.type}`)}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
