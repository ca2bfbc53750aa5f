import { isDeepStrictEqual } from 'node:util';
import { audienceOf } from '@etape/shared/audience';
import type { EventType, TicketEvent } from '@etape/shared/events';
import { NO_GUIDANCE } from '@etape/shared/guidance/state';
import type { DatabaseTarget } from '../src/db/databases.ts';
import type { Db } from '../src/db/schema.ts';
import { listEventsAfter } from '../src/events/event-log.ts';
import { findActiveGuidances } from '../src/guidance/guidance-queries.ts';
import { checkIntegrity } from '../src/maintenance/integrity.ts';
import { verifyLog } from '../src/maintenance/verify.ts';
import { read } from './database.ts';
import type { Acknowledged, Observer, Stream } from './observer.ts';
import { findBrokenRules } from './rules.ts';

/** What stands in the log already when one of these leaves nothing of its own behind. */
const HARMLESS_REPETITIONS: Record<string, readonly EventType[]> = {
  confirm: ['step_confirmed'],
  seen: ['step_seen', 'step_confirmed', 'step_blocked'],
  take: ['ticket_assigned'],
};

/** Compares what the observer saw with what the database holds, after the last server has ended. */
export async function judge(database: DatabaseTarget, observer: Observer): Promise<string[]> {
  // PostgreSQL has no such question, and no file that a killed server of ours could have torn.
  const problems = database.kind === 'sqlite' ? checkIntegrity(database.file) : [];
  return read(database, async (db) => {
    problems.push(...(await verifyLog(db)).problems);
    const logs = await readLogs(db);
    for (const [ticketId, log] of logs) {
      problems.push(...findBrokenRules(log).map((text) => `#${ticketId}: ${text}`));
    }
    problems.push(...(await judgeCommands(db, observer.acknowledged, logs)));
    const active = await findActiveGuidances(db, [...logs.keys()]);
    for (const stream of observer.streams) {
      problems.push(...judgeStream(stream, logs.get(stream.ticketId) ?? []));
      const state = active.get(stream.ticketId);
      if (!isDeepStrictEqual(stream.guidance, state ?? inactiveLike(stream))) {
        problems.push(`${stream.whose} on #${stream.ticketId}: another state than the server's`);
      }
    }
    return problems;
  });
}

/** How many events each ticket's log holds, so that one can wait for the streams to get there. */
export async function readLogs(db: Db): Promise<Map<number, TicketEvent[]>> {
  const tickets = await db.selectFrom('tickets').select(['id', 'last_seq']).orderBy('id').execute();
  const logs = new Map<number, TicketEvent[]>();
  for (const { id, last_seq: limit } of tickets) {
    const logged = await listEventsAfter(db, id, { after: 0, limit });
    logs.set(
      id,
      logged.map(({ event }) => event),
    );
  }
  return logs;
}

async function judgeCommands(
  db: Db,
  acknowledged: readonly Acknowledged[],
  logs: ReadonlyMap<number, TicketEvent[]>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .select(['actor_id', 'command_id'])
    .where('command_id', 'is not', null)
    .execute();
  const counts = new Map<string, number>();
  for (const { actor_id, command_id } of rows) {
    const key = `${actor_id} ${command_id}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return acknowledged.flatMap((command) => {
    const { actorId, commandId, kind, ticketId } = command;
    const count = counts.get(`${actorId} ${commandId}`) ?? 0;
    if (count === 1 || (count === 0 && isRepetition(command, logs.get(ticketId) ?? []))) return [];
    return [`${kind} on #${ticketId} was acknowledged and stands in the log ${count} times`];
  });
}

/** Whether this person had already done the same, about the same wording. */
function isRepetition(
  { kind, actorId, about }: Acknowledged,
  log: readonly TicketEvent[],
): boolean {
  const types = HARMLESS_REPETITIONS[kind] ?? [];
  return log.some((event) => {
    if (!types.includes(event.type) || event.actor?.id !== actorId) return false;
    if (about === undefined || !('revision' in event)) return about === undefined;
    return event.step === about.number && event.revision === about.revision;
  });
}

function judgeStream(stream: Stream, log: readonly TicketEvent[]): string[] {
  const visible = log.filter(({ type }) => stream.staff || audienceOf(type) === 'everyone');
  const expected = visible.map(({ seq }) => seq);
  const got = stream.events.map(({ seq }) => seq);
  if (isDeepStrictEqual(got, expected)) return [];
  const at = expected.findIndex((seq, index) => got[index] !== seq);
  return [
    `${stream.whose} on #${stream.ticketId}: got ${got.length} events, the log has ` +
      `${expected.length} for them; the first difference is at ${at === -1 ? expected.length : at}`,
  ];
}

function inactiveLike({ guidance }: Stream) {
  return { ...NO_GUIDANCE, lastSession: 'lastSession' in guidance ? guidance.lastSession : 0 };
}
