import pg from 'pg';
import { CHANNEL_NAME } from './open-channel.ts';

/** How many processes have this database open, by the connection that each keeps for hints. */
export async function countServers(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and application_name = $1`,
      [CHANNEL_NAME],
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
