import { isDeepStrictEqual } from 'node:util';
import { evolve } from '@etape/shared/guidance/evolve';
import { type GuidanceState, NO_GUIDANCE } from '@etape/shared/guidance/state';
import type { Db } from '../db/schema.ts';
import { listEventsAfter } from '../events/event-log.ts';
import { findActiveGuidances } from '../guidance/guidance-queries.ts';
import { toPriority } from '../tickets/ticket-record.ts';
import { checkTallies } from './check-tallies.ts';
import { FIRST_FACTS, foldFacts, type TicketFactsOfLog } from './fold-ticket.ts';

/** How many tickets are looked at together, and events read at a time. */
const BATCH = 200;
const PAGE = 500;

export type Verification = { tickets: number; events: number; problems: string[] };

/**
 * Whether rows and log agree: every ticket's events are numbered 1 to n without a gap, and folding
 * them gives the state that its rows hold. At most `limit` problems are named.
 */
export async function verifyLog(db: Db, { limit = 50 } = {}): Promise<Verification> {
  const found: Verification = { tickets: 0, events: 0, problems: [] };
  let after = 0;
  while (found.problems.length < limit) {
    const rows = await db
      .selectFrom('tickets')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) break;
    const active = await findActiveGuidances(
      db,
      rows.map(({ id }) => id),
    );
    for (const row of rows) {
      found.tickets += 1;
      const read = await readLog(db, row.id);
      found.events += read.count;
      const guidance = active.get(row.id) ?? { ...NO_GUIDANCE, lastSession: row.last_session };
      const problems = [
        ...read.gaps,
        ...compare('last_seq', read.count, row.last_seq),
        ...compare('guidance', read.guidance, guidance),
        ...compare('status', read.facts.status, row.status),
        ...compare('priority', read.facts.priority, toPriority(row.priority)),
        ...compare('assignee', read.facts.assigneeId, row.assignee_id),
        ...compare('resolved_at', read.facts.resolvedAt, row.resolved_at),
        ...compare('closed_at', read.facts.closedAt, row.closed_at),
        ...compare('last_message_seq', read.facts.lastMessageSeq, row.last_message_seq),
      ];
      found.problems.push(...problems.map((problem) => `#${row.id}: ${problem}`));
    }
    after = rows.at(-1)?.id ?? after;
  }
  found.problems.push(...(await checkTallies(db)));
  return { ...found, problems: found.problems.slice(0, limit) };
}

type LogReading = {
  count: number;
  gaps: string[];
  guidance: GuidanceState;
  facts: TicketFactsOfLog;
};

async function readLog(db: Db, ticketId: number): Promise<LogReading> {
  const reading: LogReading = { count: 0, gaps: [], guidance: NO_GUIDANCE, facts: FIRST_FACTS };
  let expected = 1;
  for (;;) {
    const page = await listEventsAfter(db, ticketId, { after: expected - 1, limit: PAGE });
    for (const { event } of page) {
      if (event.seq !== expected) reading.gaps.push(`event ${expected} is missing`);
      expected = event.seq + 1;
      reading.count += 1;
      reading.guidance = evolve(reading.guidance, event);
      reading.facts = foldFacts(reading.facts, event);
    }
    if (page.length < PAGE) return reading;
  }
}

function compare(what: string, log: unknown, row: unknown): string[] {
  if (isDeepStrictEqual(log, row)) return [];
  return [`${what}: the log says ${JSON.stringify(log)}, the row ${JSON.stringify(row)}`];
}
