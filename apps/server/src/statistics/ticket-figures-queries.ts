import type { Db } from '../db/schema.ts';
import type { Range } from './moments.ts';

/** How many tickets somebody opened in the period. */
export async function countCreated(
  db: Db,
  { from, to }: Range,
  requesterId: number,
): Promise<number> {
  const { count } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('requester_id', '=', requesterId)
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .executeTakeFirstOrThrow();
  return count;
}

/** From the opening to the last resolution, of somebody's tickets whose resolution lies in the period and stands. */
export async function listResolutionTimes(
  db: Db,
  { from, to }: Range,
  requesterId: number,
): Promise<Float64Array> {
  const rows = await db
    .selectFrom('tickets')
    .select((eb) => eb('resolved_at', '-', eb.ref('created_at')).as('ms'))
    .where('requester_id', '=', requesterId)
    .where('resolved_at', '>=', from)
    .where('resolved_at', '<', to)
    .execute();
  return Float64Array.from(rows, ({ ms }) => Number(ms));
}
