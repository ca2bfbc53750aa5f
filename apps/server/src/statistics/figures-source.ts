import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { YieldingPlugin } from '../db/yielding-plugin.ts';
import { findNewestNumber } from './tickets-now-queries.ts';

/**
 * From here on the longest statement of a dashboard would hold others up for more than some twenty
 * milliseconds. Below, the way to another thread and back takes longer than most statements.
 */
export const LARGE_DESK_NUMBER = 30_000;

/** The connection that figures are read by: on a large desk, one that holds nobody up. */
export async function chooseFiguresSource({ db }: Pick<AppContext, 'db'>): Promise<Db> {
  const isLarge = (await findNewestNumber(db.read)) >= LARGE_DESK_NUMBER;
  return isLarge ? db.aside : db.read.withPlugin(new YieldingPlugin());
}
