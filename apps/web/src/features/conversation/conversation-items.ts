import type { TicketEvent } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import { type GuidanceState, NO_GUIDANCE, type Step } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';

/** How far something is that was said here and not yet told by the server. */
export type PendingState = 'sending' | 'waiting';

export type PendingEntry = { commandId: string; state: PendingState; event: TicketEvent };

/** An earlier or the present wording of a step. */
export type Wording = { revision: number; body: string; at: string };

type Entry = { key: string; at: string; pending: PendingState | null };

export type MessageItem = Entry & {
  kind: 'message' | 'note';
  actor: Person | null;
  body: string;
  /** Said about this step, while the employee was stuck at it. */
  step: number | null;
  /** The same person said the item before, a moment ago. */
  follows: boolean;
};

export type StepItem = Entry & {
  kind: 'step';
  session: number;
  technician: Person | null;
  step: Step;
  /** From the first to the one that stands, where it was rewritten. */
  wordings: Wording[];
};

export type SystemEvent = Extract<
  TicketEvent,
  {
    type:
      | 'ticket_assigned'
      | 'ticket_released'
      | 'status_changed'
      | 'ticket_updated'
      | 'guidance_started'
      | 'guidance_ended';
  }
>;

export type SystemItem = Entry & { kind: 'system'; event: SystemEvent };
export type DayItem = Entry & { kind: 'day' };

export type ConversationItem = MessageItem | StepItem | SystemItem | DayItem;

/** Messages of one person within this time stand together. */
const TOGETHER_MS = 5 * 60_000;

/**
 * A timeline as a conversation, oldest first: what was said, one card for each step with where it
 * stands, and a line for everything else that matters. Any part of a log will do: what happened to
 * a step whose instruction is not loaded yet waits until it is.
 */
export function projectConversation(
  timeline: readonly TicketEvent[],
  pending: readonly PendingEntry[] = [],
): ConversationItem[] {
  const reading: Reading = { items: [], steps: new Map(), guidance: NO_GUIDANCE };
  for (const event of timeline) addEvent(reading, event, { key: String(event.seq), pending: null });
  for (const { event, commandId, state } of pending) {
    addEvent(reading, event, { key: commandId, pending: state });
  }
  return withDays(reading.items);
}

type Reading = {
  items: Exclude<ConversationItem, DayItem>[];
  /** By session and number. */
  steps: Map<string, StepItem>;
  guidance: GuidanceState;
};

type Origin = { key: string; pending: PendingState | null };

function addEvent(reading: Reading, event: TicketEvent, origin: Origin): void {
  const entry = { ...origin, at: event.at };
  reading.guidance = evolve(sessionOf(reading.guidance, event), event);
  switch (event.type) {
    case 'ticket_created':
      say(reading, {
        ...entry,
        kind: 'message',
        actor: event.actor,
        body: event.description,
        step: null,
      });
      return;
    case 'message_posted': {
      const step = event.step ?? null;
      say(reading, { ...entry, kind: 'message', actor: event.actor, body: event.body, step });
      return;
    }
    case 'note_posted':
      say(reading, { ...entry, kind: 'note', actor: event.actor, body: event.body, step: null });
      return;
    case 'instruction_sent':
      addStep(reading, event, entry);
      return;
    case 'instruction_rewritten':
    case 'instruction_withdrawn':
    case 'step_seen':
    case 'step_confirmed':
    case 'step_blocked':
      updateStep(reading, event, origin.pending);
      return;
    case 'status_changed':
      if (isSaidElsewhere(event)) return;
      reading.items.push({ ...entry, kind: 'system', event });
      return;
    case 'ticket_assigned':
    case 'ticket_released':
    case 'ticket_updated':
    case 'guidance_started':
    case 'guidance_ended':
      reading.items.push({ ...entry, kind: 'system', event });
      return;
    default:
      // A browser may be older than the server and meet an event that it does not know yet.
      event satisfies never;
  }
}

/** A part of a log may begin in the middle of a session, whose beginning is then made up. */
function sessionOf(guidance: GuidanceState, event: TicketEvent): GuidanceState {
  if (event.type !== 'instruction_sent' || event.actor === null) return guidance;
  if (guidance.status !== 'inactive' && guidance.session === event.session) return guidance;
  return {
    status: 'idle',
    session: event.session,
    technician: event.actor,
    startedAt: event.at,
    steps: [],
  };
}

function say(reading: Reading, item: Omit<MessageItem, 'follows'>): void {
  const before = reading.items.at(-1);
  const follows =
    before !== undefined &&
    before.kind === item.kind &&
    before.actor?.id === item.actor?.id &&
    before.step === item.step &&
    dayOf(before.at) === dayOf(item.at) &&
    Date.parse(item.at) - Date.parse(before.at) < TOGETHER_MS;
  reading.items.push({ ...item, follows });
}

function addStep(
  reading: Reading,
  event: TicketEvent & { type: 'instruction_sent' },
  entry: Entry,
): void {
  const step = findStep(reading.guidance, event.step);
  if (step === undefined) return;
  const item: StepItem = {
    ...entry,
    kind: 'step',
    session: event.session,
    technician: event.actor,
    step,
    wordings: [{ revision: event.revision, body: event.body, at: event.at }],
  };
  reading.steps.set(`${event.session}.${event.step}`, item);
  reading.items.push(item);
}

type StepEvent = Extract<TicketEvent, { session: number; step: number }>;

function updateStep(reading: Reading, event: StepEvent, pending: PendingState | null): void {
  const key = `${event.session}.${event.step}`;
  const before = reading.steps.get(key);
  const step = findStep(reading.guidance, event.step);
  if (before === undefined || step === undefined) return;
  const wordings =
    event.type === 'instruction_rewritten'
      ? [...before.wordings, { revision: event.revision, body: event.body, at: event.at }]
      : before.wordings;
  const item: StepItem = { ...before, step, wordings, pending: pending ?? before.pending };
  reading.steps.set(key, item);
  reading.items[reading.items.indexOf(before)] = item;
}

function findStep(guidance: GuidanceState, number: number): Step | undefined {
  if (guidance.status === 'inactive') return undefined;
  return guidance.steps.find((step) => step.number === number);
}

/** Being taken and being released have lines of their own. */
function isSaidElsewhere({ from, to }: TicketEvent & { type: 'status_changed' }): boolean {
  return (from === 'open' && to === 'in_progress') || (from === 'in_progress' && to === 'open');
}

function withDays(items: Exclude<ConversationItem, DayItem>[]): ConversationItem[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    if (before !== undefined && dayOf(before.at) === dayOf(item.at)) return [item];
    const day: DayItem = { kind: 'day', key: `day-${item.key}`, at: item.at, pending: null };
    return [day, item];
  });
}

function dayOf(at: string): string {
  return new Date(at).toDateString();
}
