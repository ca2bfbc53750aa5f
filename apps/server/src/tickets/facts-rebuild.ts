import { backlogChange, isResponse } from '@etape/shared/ticket-facts';
import type { Db, TicketEventRow } from '../db/schema.ts';
import { parsePayload, type StoredBody } from '../events/event-payload.ts';
import { BACKLOG_SLOT_MS } from './backlog-store.ts';
import { instructionKey } from './instruction-key.ts';

const TICKETS_AT_ONCE = 500;
const SLOTS_AT_ONCE = 5_000;

/** What the log says of one step. */
type StepFacts = {
  session: number;
  number: number;
  technicianId: number | null;
  body: string;
  blocked: { at: number; body: string } | null;
};

/**
 * Makes the facts of the dashboards anew from the log: first responses, what steps count as, the
 * backlog. What commands keep up as they go must be the same; belongs inside a transaction.
 */
export async function rebuildFacts(db: Db): Promise<void> {
  const backlog = new Map<number, number>();
  let after = 0;
  for (;;) {
    const tickets = await db
      .selectFrom('tickets')
      .select(['id', 'requester_id'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(TICKETS_AT_ONCE)
      .execute();
    const last = tickets.at(-1);
    if (last === undefined) break;
    const logs = await readLogs(db, after, last.id);
    for (const { id, requester_id } of tickets) {
      const log = logs.get(id) ?? [];
      await saveFirstResponse(db, { id, requester_id }, log);
      for (const step of foldSteps(log).values()) await saveStep(db, id, step);
      for (const { body, at } of log) {
        const change = backlogChange(body);
        const slot = at - (at % BACKLOG_SLOT_MS);
        if (change !== 0) backlog.set(slot, (backlog.get(slot) ?? 0) + change);
      }
    }
    after = last.id;
  }
  await saveBacklog(db, backlog);
}

type Entry = { body: StoredBody; at: number; actorId: number | null };

async function readLogs(db: Db, after: number, last: number): Promise<Map<number, Entry[]>> {
  const rows: TicketEventRow[] = await db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket_id', '>', after)
    .where('ticket_id', '<=', last)
    .orderBy('ticket_id')
    .orderBy('seq')
    .execute();
  const logs = new Map<number, Entry[]>();
  for (const row of rows) {
    const log = logs.get(row.ticket_id) ?? [];
    log.push({ body: parsePayload(row), at: row.at, actorId: row.actor_id });
    logs.set(row.ticket_id, log);
  }
  return logs;
}

async function saveFirstResponse(
  db: Db,
  ticket: { id: number; requester_id: number },
  log: readonly Entry[],
): Promise<void> {
  const first = log.find(({ body, actorId }) =>
    isResponse(body, { actorId, requesterId: ticket.requester_id }),
  );
  await db
    .updateTable('tickets')
    .set({ first_response_at: first?.at ?? null, first_response_by: first?.actorId ?? null })
    .where('id', '=', ticket.id)
    .execute();
}

function foldSteps(log: readonly Entry[]): Map<string, StepFacts> {
  const steps = new Map<string, StepFacts>();
  for (const { body, at, actorId } of log) {
    if (!('step' in body) || !('session' in body)) continue;
    const key = `${body.session}.${body.step}`;
    if (body.type === 'instruction_sent') {
      const { session, step: number } = body;
      steps.set(key, { session, number, technicianId: actorId, body: body.body, blocked: null });
    }
    const step = steps.get(key);
    if (step === undefined) continue;
    if (body.type === 'instruction_rewritten') step.body = body.body;
    if (body.type === 'step_blocked') step.blocked ??= { at, body: step.body };
  }
  return steps;
}

async function saveStep(db: Db, ticketId: number, step: StepFacts): Promise<void> {
  await db
    .updateTable('guidance_steps')
    .set({
      ...(step.technicianId === null ? {} : { technician_id: step.technicianId }),
      blocked_at: step.blocked?.at ?? null,
      blocked_body: step.blocked?.body ?? null,
      instruction_key: instructionKey(step.blocked?.body ?? step.body),
    })
    .where('ticket_id', '=', ticketId)
    .where('session', '=', step.session)
    .where('number', '=', step.number)
    .execute();
}

async function saveBacklog(db: Db, backlog: ReadonlyMap<number, number>): Promise<void> {
  await db.deleteFrom('backlog_changes').execute();
  const rows = [...backlog].map(([at, change]) => ({ at, change }));
  for (let start = 0; start < rows.length; start += SLOTS_AT_ONCE) {
    await db
      .insertInto('backlog_changes')
      .values(rows.slice(start, start + SLOTS_AT_ONCE))
      .execute();
  }
}
