import type { MyStatistics, Period } from '@etape/shared/statistics';
import type { Db } from '../db/schema.ts';
import { toResolution } from './durations.ts';
import { toMoments } from './moments.ts';
import { countCreated, listResolutionTimes } from './ticket-figures-queries.ts';
import {
  countByStatus,
  listAwaitingRequester,
  listRecentOfRequester,
} from './tickets-now-queries.ts';

/** What somebody asked for, and what became of it. */
export async function readMyStatistics(
  db: Db,
  input: Period,
  { requesterId, now }: { requesterId: number; now: number },
): Promise<MyStatistics> {
  const { period } = toMoments(input, now);
  const byStatus = { open: 0, in_progress: 0, resolved: 0, closed: 0, cancelled: 0 };
  for (const { status, count } of await countByStatus(db, requesterId)) byStatus[status] = count;
  return {
    byStatus,
    period: {
      created: await countCreated(db, period, requesterId),
      ...toResolution(await listResolutionTimes(db, period, requesterId)),
    },
    awaiting: await listAwaitingRequester(db, requesterId),
    recent: await listRecentOfRequester(db, requesterId),
  };
}
