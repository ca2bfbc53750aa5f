import type { GuidanceContext } from '@etape/shared/guidance/commands';
import { findOpenStep } from '@etape/shared/guidance/state';
import { offer } from '@etape/shared/guidance/view';
import { can } from '@etape/shared/permissions';

/** What the words in the composer will become. */
export type ComposerMode =
  | { type: 'message' }
  | { type: 'instruct'; step: number }
  | { type: 'reply'; step: number }
  | { type: 'rewrite'; step: number; body: string }
  | { type: 'note' };

export type ComposerModeType = ComposerMode['type'];

/** Why nothing can be said to the requester just now. */
export type Obstacle =
  | { type: 'step_out'; step: number; seenAt: string | null }
  | { type: 'take_first' }
  | { type: 'guided_by'; name: string }
  | { type: 'answer_step' }
  | { type: 'done'; status: 'closed' | 'cancelled' }
  | { type: 'forbidden' };

export type ComposerOptions = {
  /** The public one, if any, comes first. */
  modes: ComposerMode[];
  /** Set exactly when no mode speaks to the requester of its own accord. */
  obstacle: Obstacle | null;
};

/** What this person may write now, by the rules that the server follows, and what stands against it. */
export function composerOptions(context: GuidanceContext): ComposerOptions {
  const { actor, ticket, guidance } = context;
  const allowed = offer(context);
  const open = findOpenStep(guidance);
  const modes: ComposerMode[] = [];
  if (guidance.status === 'idle' && allowed.instruct === null) {
    modes.push({ type: 'instruct', step: guidance.steps.length + 1 });
  } else if (allowed.message === null) {
    modes.push(open === null ? { type: 'message' } : { type: 'reply', step: open.number });
  }
  const speaks = modes.length > 0;
  if (open !== null && allowed.rewrite === null) {
    modes.push({ type: 'rewrite', step: open.number, body: open.body });
  }
  const done = ticket.status === 'closed' || ticket.status === 'cancelled';
  if (!done && can(actor, 'ticket.note', ticket)) modes.push({ type: 'note' });
  return { modes, obstacle: speaks ? null : obstacleOf(context) };
}

function obstacleOf({ actor, ticket, guidance }: GuidanceContext): Obstacle {
  if (ticket.status === 'closed' || ticket.status === 'cancelled') {
    return { type: 'done', status: ticket.status };
  }
  if (guidance.status !== 'inactive') {
    const open = findOpenStep(guidance);
    if (guidance.technician.id === actor.id && open !== null) {
      return { type: 'step_out', step: open.number, seenAt: open.seenAt };
    }
    if (can(actor, 'guidance.answer', ticket)) return { type: 'answer_step' };
    const { firstName, lastName } = guidance.technician;
    return { type: 'guided_by', name: `${firstName} ${lastName}` };
  }
  return ticket.status === 'open' && can(actor, 'ticket.take', ticket)
    ? { type: 'take_first' }
    : { type: 'forbidden' };
}

export type Writing = {
  mode: ComposerMode | null;
  /**
   * What is being written was meant for something that has passed meanwhile (an answer about a step
   * that was confirmed): it must not go out as something else unasked.
   */
  stale: ComposerModeType | null;
};

/** What is being written: what was chosen, as long as it is possible, else what comes by itself. */
export function writingOf(
  { modes, obstacle }: ComposerOptions,
  chosen: ComposerModeType | null,
  hasText: (type: ComposerModeType) => boolean,
): Writing {
  const first = obstacle === null ? (modes[0] ?? null) : null;
  if (chosen === null) return { mode: first, stale: null };
  const found = modes.find((mode) => mode.type === chosen);
  if (found !== undefined) return { mode: found, stale: null };
  return { mode: first, stale: hasText(chosen) ? chosen : null };
}
