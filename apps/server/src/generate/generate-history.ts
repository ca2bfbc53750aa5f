import type { AppContext } from '../context.ts';
import { indexEverything } from '../search/indexing-service.ts';
import { deactivateUser } from '../users/user-service.ts';
import { saveBacklog, saveRows } from './history-store.ts';
import { addOrganisation, type Member, type Organisation } from './organisation.ts';
import { PROBLEMS, type Problem } from './problems.ts';
import { createDice, type Dice } from './random.ts';
import { SAYINGS } from './sayings.ts';
import type { Stage } from './stage.ts';
import { changeDraft, openDraft, type TicketDraft } from './ticket-draft.ts';
import { addTicketRows, noRows } from './ticket-rows.ts';
import { tellTicket } from './ticket-story.ts';
import { createWorkTime, type WorkTime } from './work-time.ts';

export type HistoryOptions = {
  /** The same seed gives the same history. */
  seed: number;
  /** How many tickets are opened in the year. */
  tickets: number;
  /** The moment at which the year ends, in epoch milliseconds. */
  until: number;
  /** Told how many tickets are there, after each batch. */
  onProgress?: (tickets: number) => void;
};

const YEAR_MS = 365 * 86_400_000;
const TIME_ZONE = 'Europe/Paris';
const TICKETS_AT_ONCE = 1_000;
/** How far into the year the former technician stayed. */
const LEFT_AFTER = 0.6;

/**
 * Fills an empty desk with an invented organisation and a year of its tickets, each with its whole
 * log, for trials of size. The rows are those that the commands would have left. Throws an Error
 * where there are tickets already.
 */
export async function generateHistory(ctx: AppContext, options: HistoryOptions): Promise<void> {
  const { seed, tickets, until, onProgress } = options;
  const existing = await ctx.db.read.selectFrom('tickets').select('id').limit(1).execute();
  if (existing.length > 0)
    throw new Error('There are tickets already: only an empty desk is filled');
  const dice = createDice(seed);
  const organisation = await addOrganisation(ctx, dice);
  const from = until - YEAR_MS;
  const work = createWorkTime({ from, until }, TIME_ZONE);
  const moments = Array.from({ length: tickets }, () => work.pickMoment(dice)).sort(
    (a, b) => a - b,
  );
  const backlog = new Map<number, number>();
  let rows = noRows();
  for (const [index, createdAt] of moments.entries()) {
    const stays = createdAt < from + LEFT_AFTER * YEAR_MS;
    const stage = setStage({ dice, organisation, stays }, { index, createdAt });
    play(stage, work, until);
    for (const { at, change } of addTicketRows(rows, stage.draft)) {
      backlog.set(at, (backlog.get(at) ?? 0) + change);
    }
    if (rows.tickets.length === TICKETS_AT_ONCE || index === tickets - 1) {
      await saveRows(ctx, rows);
      await indexEverything(ctx, { atOnce: TICKETS_AT_ONCE });
      rows = noRows();
      onProgress?.(index + 1);
    }
  }
  await saveBacklog(ctx, backlog);
  await deactivateUser(ctx, organisation.formerTechnician.id);
}

type World = { dice: Dice; organisation: Organisation; stays: boolean };
type Opening = { index: number; createdAt: number };

const FIRST_TICKET = 1_001;

function setStage({ dice, organisation, stays }: World, opening: Opening): Stage {
  const { technicians, admins, employees, formerTechnician } = organisation;
  const requester = dice.pick(dice.chance(0.015) ? [...technicians, ...admins] : employees);
  const atWork = (stays ? [...technicians, formerTechnician] : technicians).filter(
    ({ id }) => id !== requester.id,
  );
  const problem = dice.pick(PROBLEMS);
  const pickTechnician: Stage['pickTechnician'] = (not) =>
    dice.pick(atWork.filter(({ id }) => id !== not?.id));
  const draft = open(requester, { dice, organisation, problem, pickTechnician }, opening);
  return { dice, draft, problem, organisation, pickTechnician };
}

function open(
  requester: Member,
  { dice, organisation, problem, pickTechnician }: Omit<Stage, 'draft'>,
  { index, createdAt }: Opening,
): TicketDraft {
  const priority = dice.weighted(PRIORITY_WEIGHTS);
  const pressing = priority === 'urgent' || priority === 'critical';
  const pieces = organisation.equipment.get(requester.departmentId ?? 0) ?? [];
  return openDraft({
    ticketId: FIRST_TICKET + index,
    // Some tell it to a technician on the phone.
    actor: dice.chance(0.05) ? pickTechnician() : requester,
    requester,
    assignee: pressing ? pickTechnician() : null,
    input: {
      title: `${problem.title}${dice.pick(SAYINGS.places)}`,
      description: problem.description,
      priority,
      categoryId: categoryOf(organisation, problem),
      equipmentId: pieces.length > 0 && dice.chance(0.3) ? dice.pick(pieces).id : undefined,
    },
    now: createdAt,
  });
}

const PRIORITY_WEIGHTS = [
  ['low', 12],
  ['normal', 63],
  ['urgent', 19],
  ['critical', 6],
] as const;

function categoryOf({ categories }: Organisation, { category }: Problem): number {
  const found = categories.find(({ name }) => name === category);
  if (found === undefined) throw new Error(`No category ${category}`);
  return found.id;
}

/** Plays a ticket's story until it ends, or the year does. */
function play(stage: Stage, work: WorkTime, until: number): void {
  let at = stage.draft.row.created_at;
  for (const act of tellTicket(stage)) {
    at = act.by === 'clock' ? at + act.afterMs : work.after(at, act.afterMs);
    if (at > until) return;
    changeDraft(stage.draft, { actor: act.actor, at }, act.decide(stage.draft, at));
  }
}
