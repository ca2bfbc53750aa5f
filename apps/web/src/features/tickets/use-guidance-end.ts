import type { TicketEvent } from '@etape/shared/events';
import { useState } from 'react';
import type { TicketState } from './use-ticket.ts';

type EndedGuidance = {
  ended: TicketEvent & { type: 'guidance_ended' };
  /** Steps that were confirmed in it. */
  done: number;
  dismiss: () => void;
};

/** The guidance that was on this screen a moment ago and is over now. */
export function useGuidanceEnd(state: TicketState): EndedGuidance | null {
  const [watched, setWatched] = useState<number | null>(null);
  const guidance = state.state === 'ready' ? state.ticket.guidance : null;
  const active = guidance === null || guidance.status === 'inactive' ? null : guidance.session;
  if (active !== null && active !== watched) setWatched(active);
  if (state.state !== 'ready' || active !== null || watched === null) return null;
  const ended = state.timeline.findLast(
    (event) => event.type === 'guidance_ended' && event.session === watched,
  );
  if (ended?.type !== 'guidance_ended') return null;
  const confirmed = state.timeline.filter(
    (event) => event.type === 'step_confirmed' && event.session === watched,
  );
  return { ended, done: confirmed.length, dismiss: () => setWatched(null) };
}
