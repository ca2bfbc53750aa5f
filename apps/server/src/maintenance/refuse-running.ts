import { existsSync } from 'node:fs';
import type { DatabaseTarget } from '../db/databases.ts';
import { countServers } from '../db/postgres/count-servers.ts';
import { refuseIfInUse } from './restore.ts';

/** For what only a stopped desk can bear, on either database. Throws an Error in one line. */
export async function refuseIfRunning(target: DatabaseTarget): Promise<void> {
  if (target.kind === 'sqlite') {
    if (existsSync(target.file)) refuseIfInUse(target.file);
  } else if ((await countServers(target.url)) > 0) {
    throw new Error('The desk is running: stop it first');
  }
}
