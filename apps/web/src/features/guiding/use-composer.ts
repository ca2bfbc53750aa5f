import { LIMITS } from '@etape/shared/limits';
import type { TicketView } from '@etape/shared/tickets';
import { type RefObject, useState } from 'react';
import { useCurrentUser } from '../auth/session-store.ts';
import { useTicketCommand } from '../tickets/use-ticket-command.ts';
import { useTicketOutbox } from '../tickets/use-ticket-outbox.ts';
import {
  type ComposerMode,
  type ComposerModeType,
  composerOptions,
  writingOf,
} from './composer-options.ts';
import { readDraft, useDraft } from './drafts.ts';
import { guidanceContextOf } from './guidance-context.ts';

/** The state of a ticket's composer and everything that can be done with it. */
export function useComposer(ticket: TicketView, field: RefObject<HTMLTextAreaElement | null>) {
  const { id } = ticket;
  const user = useCurrentUser();
  const place = { userId: user.id, ticketId: id };
  const draft = useDraft(place);
  const say = useTicketOutbox(id);
  const command = useTicketCommand(id);
  const [chosen, setChosen] = useState<ComposerModeType | null>(null);
  const options = composerOptions(guidanceContextOf(ticket, user));
  const { mode, stale } = writingOf(options, chosen, (type) => draft.of(type).trim() !== '');
  const shown = stale ?? mode?.type ?? null;
  const text = shown === null ? '' : draft.of(shown);
  const length = Array.from(text.trim()).length;
  const busy = command.running === 'rewrite';

  /** After the next render, when the field is there. */
  const focusField = () => requestAnimationFrame(() => field.current?.focus());

  function choose(type: ComposerModeType | null): void {
    const next = options.modes.find((one) => one.type === type);
    if (next?.type === 'rewrite') beginRewriting(next);
    setChosen(type);
    focusField();
  }

  /** Goes on with what was begun about this very step: words for an earlier one would mislead. */
  function beginRewriting({ step, body }: ComposerMode & { type: 'rewrite' }): void {
    const { guidance } = ticket;
    const about = guidance.status === 'inactive' ? '' : `${guidance.session}.${step}`;
    if (draft.of('rewrite') !== '' && draft.of('rewrite_of') === about) return;
    draft.write('rewrite', body);
    draft.write('rewrite_of', about);
  }

  async function sendAs(current: ComposerMode): Promise<void> {
    const body = text.trim();
    if (current.type === 'rewrite') {
      const answer = await command.rewrite(current.step, body);
      if (!answer.ok) return;
      draft.write('rewrite', '');
      setChosen(null);
      return;
    }
    draft.write(current.type, '');
    const delivery = await say(
      current.type === 'reply'
        ? { type: 'message', body, step: current.step }
        : { type: current.type, body },
    );
    // Refused: the words come back, unless something new stands there already.
    if (delivery.status === 'refused' && readDraft(place, current.type) === '') {
      draft.write(current.type, body);
    }
  }

  return {
    ...options,
    mode,
    stale,
    text,
    length,
    busy,
    canSend: mode !== null && stale === null && !busy && length > 0 && length <= LIMITS.message.max,
    choose,
    focusField,
    write(next: string) {
      if (shown === null) return;
      draft.write(shown, next);
      // From now on these words are meant as this, whatever happens meanwhile.
      setChosen(shown);
    },
    /** Makes of words that came too late what they can still become. */
    adopt() {
      if (stale === null || mode === null) return;
      const kept = draft.of(mode.type);
      draft.write(mode.type, kept === '' ? text : `${kept}\n${text}`);
      draft.write(stale, '');
      choose(mode.type);
    },
    discard() {
      if (shown !== null) draft.write(shown, '');
      choose(null);
    },
    send() {
      if (mode === null || stale !== null || busy || length === 0 || length > LIMITS.message.max)
        return;
      void sendAs(mode);
      field.current?.focus();
    },
  };
}

export type ComposerState = ReturnType<typeof useComposer>;
