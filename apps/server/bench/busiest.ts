import { openReadOnly } from '../src/db/sqlite/connect-sqlite.ts';

/** The addresses of those whose dashboards have most to count. */
export type Busiest = { requester: string; technician: string };

export async function findBusiest(databaseFile: string): Promise<Busiest> {
  const db = openReadOnly(databaseFile);
  const most = (column: 'requester_id' | 'assignee_id') =>
    db
      .selectFrom('tickets')
      .innerJoin('users', 'users.id', `tickets.${column}`)
      .select('users.email')
      .where('users.active', '=', 1)
      .groupBy('users.id')
      .orderBy((eb) => eb.fn.countAll(), 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
  try {
    return {
      requester: (await most('requester_id')).email,
      technician: (await most('assignee_id')).email,
    };
  } finally {
    await db.destroy();
  }
}
