import type { DomainCode } from '../errors.ts';
import type { GuidanceCommandType, GuidanceContext } from './commands.ts';
import { decide } from './decide.ts';
import { findOpenStep, type GuidanceState, type GuidanceView, NO_GUIDANCE } from './state.ts';

/** What the API shows of a session: all of it while it lasts, nothing once it is over. */
export function view(state: GuidanceState): GuidanceView {
  return state.status === 'inactive' ? { status: 'inactive' } : state;
}

/** The state to go on folding from, where only the view is known (in the browser). */
export function resume(guidance: GuidanceView): GuidanceState {
  return guidance.status === 'inactive' ? NO_GUIDANCE : guidance;
}

/** A command that a person could give now; `step` and `revision` are those of the open step. */
export type OfferedCommand = Exclude<GuidanceCommandType, 'transfer'>;

/** `null`: possible. Otherwise the code that says why not. */
export type Offer = Record<OfferedCommand, DomainCode | null>;

/**
 * What a person may do now and, for the rest, why not: the screen asks the same rules as the server,
 * so that it never offers what would be refused.
 */
export function offer(context: GuidanceContext): Offer {
  const open = findOpenStep(context.guidance);
  const step = open?.number ?? 0;
  const revision = open?.revision ?? 0;
  const body = '…';
  const ask = (command: Parameters<typeof decide>[1]) => {
    const decision = decide(context, command);
    return decision.ok ? null : decision.code;
  };
  return {
    start: ask({ type: 'start' }),
    instruct: ask({ type: 'instruct', body }),
    message: ask({ type: 'message', body }),
    seen: ask({ type: 'seen', step, revision }),
    confirm: ask({ type: 'confirm', step, revision }),
    block: ask({ type: 'block', step, revision, reason: 'other' }),
    rewrite: ask({ type: 'rewrite', step, body }),
    withdraw: ask({ type: 'withdraw', step }),
    end: ask({ type: 'end', resolved: false }),
    stop: ask({ type: 'stop' }),
  };
}
