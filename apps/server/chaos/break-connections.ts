import pg from 'pg';
import { CHANNEL_NAME } from '../src/db/postgres/open-channel.ts';

/**
 * Ends connections to a PostgreSQL in the middle of whatever they do: those by which servers give
 * each other hints, or these and all others of the desk.
 */
export async function breakConnections(url: string, which: 'hints' | 'all'): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'chaos' });
  await client.connect();
  try {
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like $1 and pid <> pg_backend_pid()`,
      [which === 'hints' ? CHANNEL_NAME : 'etape%'],
    );
  } finally {
    await client.end();
  }
}
