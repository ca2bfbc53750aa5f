import type { TicketStatus } from '@etape/shared/tickets';
import { type Act, assign, guide, move, note, prioritise, recategorise, take } from './acts.ts';
import { guideThrough } from './guidance-story.ts';
import { SAYINGS } from './sayings.ts';
import { later, type Stage, soon } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * What becomes of a ticket after its opening, act by act. An act changes the ticket before the next
 * one is asked for; whoever plays the story may stop at any of them.
 */
export function* tellTicket(stage: Stage): Generator<Act, void> {
  const { dice, draft, organisation } = stage;
  if (statusOf(stage) === 'open') {
    if (dice.chance(0.03)) {
      yield later(stage, 2 * HOUR, move(draft.requester, 'cancelled'));
      return;
    }
    if (dice.chance(0.03)) {
      const body = dice.pick(SAYINGS.answers);
      const admin = dice.pick(organisation.admins);
      if (admin.id !== draft.requester.id) {
        yield later(stage, HOUR, guide(admin, { type: 'message', body }));
      }
    }
    yield* getTaken(stage);
  }
  yield* getDone(stage);
}

function* getTaken(stage: Stage): Generator<Act, void> {
  const { dice, organisation } = stage;
  // Some are simply forgotten for weeks.
  const wait = dice.chance(0.03) ? 160 * HOUR : 2 * HOUR;
  const technician = stage.pickTechnician();
  yield dice.chance(0.12)
    ? later(stage, wait, assign(dice.pick(organisation.admins), technician))
    : later(stage, wait, take(technician));
}

/** From the taking to the end: every ticket gets there, some by detours. */
function* getDone(stage: Stage): Generator<Act, void> {
  const { dice } = stage;
  yield* getWorkedOn(stage);
  if (statusOf(stage) === 'in_progress') {
    const next = dice.weighted([
      ['resolve', 88],
      ['transfer', 5],
      ['release', 4],
      ['cancel', 3],
    ] as const);
    const assignee = assigneeOf(stage);
    if (next === 'cancel') {
      const reason = dice.pick(SAYINGS.cancellations);
      yield later(stage, HOUR, move(assignee, 'cancelled', reason));
      return;
    }
    if (next === 'release' || next === 'transfer') {
      if (next === 'release') {
        yield later(stage, HOUR, move(assignee, 'open'));
        yield* getTaken(stage);
      } else {
        const to = stage.pickTechnician(assignee);
        yield later(stage, HOUR, guide(assignee, { type: 'transfer', to }));
      }
      yield* getDone(stage);
      return;
    }
    const reason = dice.chance(0.5) ? dice.pick(SAYINGS.endings) : undefined;
    // Some wait for a spare part.
    const work = dice.chance(0.07) ? 60 * HOUR : 4 * HOUR;
    yield later(stage, work, move(assignee, 'resolved', reason));
  }
  yield* getSettled(stage);
}

function* getWorkedOn(stage: Stage): Generator<Act, void> {
  const { dice, draft, organisation } = stage;
  const assignee = assigneeOf(stage);
  if (dice.chance(0.1)) {
    yield later(stage, 20 * MINUTE, note(assignee, dice.pick(SAYINGS.notes)));
  }
  if (dice.chance(0.05)) {
    const priority = dice.pick(draft.row.priority === 1 ? (['low', 'urgent'] as const) : NORMAL);
    yield soon(stage, 3 * MINUTE, prioritise(assignee, priority));
  }
  if (dice.chance(0.04)) {
    const from = organisation.categories.find(({ id }) => id === draft.row.category_id);
    const to = dice.pick(organisation.categories);
    if (from !== undefined && from.id !== to.id) {
      yield soon(stage, 3 * MINUTE, recategorise(assignee, from, to));
    }
  }
  if (draft.guidance.status !== 'inactive') {
    yield* takeUpSession(stage);
    return;
  }
  if (dice.chance(0.45)) yield* talk(stage);
  if (assignee.id !== draft.requester.id && dice.chance(0.6)) {
    const guiding = dice.chance(0.02) ? dice.pick(organisation.admins) : assignee;
    if (guiding.id !== draft.requester.id) yield* guideThrough(stage, guiding);
  }
}

const NORMAL = ['normal'] as const;

/** Who got the ticket in the middle of a session brings it to an end. */
function* takeUpSession(stage: Stage): Generator<Act, void> {
  const { dice, draft } = stage;
  if (draft.guidance.status === 'inactive') return;
  const { technician } = draft.guidance;
  const end = { type: 'end', resolved: dice.chance(0.6) } as const;
  yield later(stage, HOUR, guide(technician, end));
}

function* talk(stage: Stage): Generator<Act, void> {
  const { dice, draft } = stage;
  const assignee = assigneeOf(stage);
  const say = (body: string) => ({ type: 'message', body }) as const;
  yield later(stage, 8 * MINUTE, guide(assignee, say(dice.pick(SAYINGS.answers))));
  for (let turns = dice.whole(0, 3); turns > 0; turns -= 1) {
    yield later(stage, 90 * MINUTE, guide(draft.requester, say(dice.pick(SAYINGS.replies))));
    if (dice.chance(0.85)) {
      yield later(stage, 3 * HOUR, guide(assignee, say(dice.pick(SAYINGS.news))));
    }
  }
}

/** Resolved, says the desk: what says whoever asked? */
function* getSettled(stage: Stage): Generator<Act, void> {
  const { dice, draft, organisation } = stage;
  const { requester } = draft;
  const verdict = dice.weighted([
    ['closed', 74],
    ['not yet', 8],
    ['silence, closed', 13],
    ['silence', 5],
  ] as const);
  switch (verdict) {
    case 'closed':
      yield later(stage, 3 * HOUR, move(requester, 'closed'));
      break;
    case 'not yet':
      yield later(stage, HOUR, move(requester, 'in_progress'));
      yield* getDone(stage);
      return;
    case 'silence, closed':
      yield later(stage, 50 * HOUR, move(dice.pick(organisation.admins), 'closed'));
      break;
    case 'silence':
      return;
    default:
      verdict satisfies never;
  }
  if (dice.chance(0.03)) {
    yield later(stage, 30 * HOUR, move(requester, 'open'));
    yield* getTaken(stage);
    yield* getDone(stage);
  }
}

/** Asked anew each time: every act may change it. */
function statusOf({ draft }: Stage): TicketStatus {
  return draft.row.status;
}

function assigneeOf({ draft }: Stage) {
  if (draft.assignee === null) throw new Error(`Ticket ${draft.row.id} has no assignee`);
  return draft.assignee;
}
