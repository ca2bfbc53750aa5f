import type { GuidanceOutcome, TicketEvent } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import { type GuidanceState, NO_GUIDANCE, type Step } from '@etape/shared/guidance/state';

/** A session that is over, as its events tell it. */
export type PastSession = {
  session: number;
  startedAt: string;
  endedAt: string;
  outcome: GuidanceOutcome;
  steps: readonly Step[];
};

/** The sessions that began and ended in this part of a log, oldest first. */
export function pastSessions(timeline: readonly TicketEvent[]): PastSession[] {
  const past: PastSession[] = [];
  let state: GuidanceState = NO_GUIDANCE;
  for (const event of timeline) {
    if (event.type === 'guidance_ended' && state.status !== 'inactive') {
      const { session, startedAt, steps } = state;
      past.push({ session, startedAt, endedAt: event.at, outcome: event.outcome, steps });
    }
    state = evolve(state, event);
  }
  return past;
}
