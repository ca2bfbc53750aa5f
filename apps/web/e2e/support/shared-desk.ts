import { startPostgres } from '../../../server/test/support/postgres-server.ts';
import { runEtape, ServerProcess } from './server-process.ts';

/** Two servers on one PostgreSQL, as docs/operations.md says to start them. */
export type SharedDesk = {
  nodes: readonly [ServerProcess, ServerProcess];
  stop(): Promise<void>;
};

/** With what stands in the file of a desk on SQLite. */
export async function startSharedDesk(file: string): Promise<SharedDesk> {
  const postgres = await startPostgres();
  const url = postgres.urlOf('postgres');
  const node = () => new ServerProcess('dist/main.js', { DATABASE_URL: url });
  const nodes = [node(), node()] as const;
  const stop = async () => {
    await Promise.all(nodes.map((one) => one.end('SIGTERM')));
    await postgres.stop();
  };
  try {
    await runEtape(['copy', '--from', `sqlite:${file}`, '--to', url], {});
    await Promise.all(nodes.map((one) => one.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes, stop };
}
