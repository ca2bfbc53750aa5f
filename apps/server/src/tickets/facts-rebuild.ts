import type { Db } from '../db/schema.ts';
import { parsePayload } from '../events/event-payload.ts';
import { foldFacts, type LogEntry, type StepFacts } from './facts-fold.ts';

const TICKETS_AT_ONCE = 500;
const SLOTS_AT_ONCE = 5_000;

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
    for (const ticket of tickets) {
      const facts = foldFacts(ticket.requester_id, logs.get(ticket.id) ?? []);
      await db.updateTable('tickets').set(facts.ticket).where('id', '=', ticket.id).execute();
      await saveSteps(db, ticket.id, facts.steps);
      for (const { at, change } of facts.backlog) {
        backlog.set(at, (backlog.get(at) ?? 0) + change);
      }
    }
    after = last.id;
  }
  await saveBacklog(db, backlog);
}

async function readLogs(db: Db, after: number, last: number): Promise<Map<number, LogEntry[]>> {
  const rows = await db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket_id', '>', after)
    .where('ticket_id', '<=', last)
    .orderBy('ticket_id')
    .orderBy('seq')
    .execute();
  const logs = new Map<number, LogEntry[]>();
  for (const row of rows) {
    const log = logs.get(row.ticket_id) ?? [];
    log.push({ body: parsePayload(row), at: row.at, actorId: row.actor_id });
    logs.set(row.ticket_id, log);
  }
  return logs;
}

async function saveSteps(
  db: Db,
  ticketId: number,
  steps: ReadonlyMap<string, StepFacts>,
): Promise<void> {
  for (const [key, facts] of steps) {
    const [session = 0, number = 0] = key.split('.').map(Number);
    await db
      .updateTable('guidance_steps')
      .set(facts)
      .where('ticket_id', '=', ticketId)
      .where('session', '=', session)
      .where('number', '=', number)
      .execute();
  }
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
