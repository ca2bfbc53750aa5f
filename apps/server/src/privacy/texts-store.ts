import type { Db, TicketEventRow } from '../db/schema.ts';
import { parsePayload } from '../events/event-payload.ts';
import { forgetWords } from '../search/indexing-service.ts';
import { instructionKey } from '../tickets/instruction-key.ts';
import { parseValues } from './parse-values.ts';

/** The fields of events in which people write. Names of things (categories, equipment) are not theirs. */
const WRITTEN = ['title', 'description', 'body', 'comment', 'note', 'message', 'reason'] as const;

/** Events whose `reason` is one of a list, not a text. */
const CHOSEN_REASON = 'step_blocked';

/**
 * Erases what a person wrote: the titles and descriptions of their tickets, their messages, notes,
 * comments and instructions, in the log and in the rows made from it, which go on saying the same.
 */
export async function eraseTexts(db: Db, userId: number, erased: string): Promise<void> {
  const touched = await eraseInLog(db, userId, erased);
  await db
    .updateTable('tickets')
    .set({ title: erased, description: erased })
    .where('requester_id', '=', userId)
    .execute();
  for (const ticketId of touched) await rewriteSteps(db, ticketId);
  await forgetWords(db, [...touched]);
}

/** The tickets in which something was erased. */
async function eraseInLog(db: Db, userId: number, erased: string): Promise<Set<number>> {
  const events = await db
    .selectFrom('ticket_events')
    .innerJoin('tickets', 'tickets.id', 'ticket_events.ticket_id')
    .select(['ticket_id', 'seq', 'type', 'payload'])
    .where((eb) =>
      eb.or([
        eb('actor_id', '=', userId),
        // Opened for them by somebody else: it says what is wrong with their things all the same.
        eb.and([eb('type', '=', 'ticket_created'), eb('requester_id', '=', userId)]),
      ]),
    )
    .execute();
  const touched = new Set<number>();
  for (const { ticket_id, seq, type, payload } of events) {
    const values = parseValues(payload);
    const written = WRITTEN.filter(
      (name) => typeof values[name] === 'string' && !(name === 'reason' && type === CHOSEN_REASON),
    );
    if (written.length === 0) continue;
    for (const name of written) values[name] = erased;
    await db
      .updateTable('ticket_events')
      .set({ payload: JSON.stringify(values) })
      .where('ticket_id', '=', ticket_id)
      .where('seq', '=', seq)
      .execute();
    touched.add(ticket_id);
  }
  return touched;
}

/** Says in the rows of the steps what the log says now. */
async function rewriteSteps(db: Db, ticketId: number): Promise<void> {
  const events = await db
    .selectFrom('ticket_events')
    .select(['type', 'payload'])
    .where('ticket_id', '=', ticketId)
    .orderBy('seq')
    .execute();
  const steps = await db
    .selectFrom('guidance_steps')
    .select(['session', 'number', 'block_note', 'comment'])
    .where('ticket_id', '=', ticketId)
    .execute();
  const texts = readStepTexts(events);
  for (const { session, number, block_note, comment } of steps) {
    const now = texts.get(`${session} ${number}`);
    if (now === undefined) continue;
    await db
      .updateTable('guidance_steps')
      .set({
        body: now.body,
        instruction_key: instructionKey(now.blockedBody ?? now.body),
        blocked_body: now.blockedBody,
        // A note goes with its block, a comment comes with its confirmation: what is empty stays so.
        block_note: block_note === null ? null : now.note,
        comment: comment === null ? null : now.comment,
      })
      .where('ticket_id', '=', ticketId)
      .where('session', '=', session)
      .where('number', '=', number)
      .execute();
  }
}

type StepTexts = {
  body: string;
  comment: string | null;
  note: string | null;
  /** The wording at which the employee was first stuck. */
  blockedBody: string | null;
};

/** What the log says of each step, by `session number`. */
function readStepTexts(
  events: readonly Pick<TicketEventRow, 'type' | 'payload'>[],
): Map<string, StepTexts> {
  const steps = new Map<string, StepTexts>();
  for (const row of events) {
    const event = parsePayload(row);
    if (!('step' in event) || !('session' in event)) continue;
    const key = `${event.session} ${event.step}`;
    const texts = steps.get(key) ?? { body: '', comment: null, note: null, blockedBody: null };
    steps.set(key, texts);
    switch (event.type) {
      case 'instruction_sent':
      case 'instruction_rewritten':
        texts.body = event.body;
        break;
      case 'step_confirmed':
        texts.comment = event.comment ?? null;
        break;
      case 'step_blocked':
        texts.note = event.note ?? null;
        texts.blockedBody ??= texts.body;
        break;
      default:
        break;
    }
  }
  return steps;
}
