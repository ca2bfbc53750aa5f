import type { LogEvent } from 'kysely';
import type { OnQuery } from './databases.ts';

/** What Kysely is told so that it tells how long its statements take. */
export function queryLog(connection: 'read' | 'write', onQuery: OnQuery | undefined) {
  if (onQuery === undefined) return {};
  return {
    log: ({ queryDurationMillis, query }: LogEvent) =>
      onQuery(connection, queryDurationMillis / 1000, query),
  };
}
