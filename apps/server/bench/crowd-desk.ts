import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@etape/shared/people';
import { pino } from 'pino';
import { hashPassword } from '../src/auth/passwords.ts';
import { openSession } from '../src/auth/session-store.ts';
import { closeContext, createContext } from '../src/create-context.ts';
import { transact } from '../src/db/transaction.ts';
import { presetSettings } from '../src/settings/settings-service.ts';
import { createUser } from '../src/users/user-service.ts';
import { type ServerProcess, startServer } from './processes.ts';

const JWT_SECRET = 'a secret that signs for the crowd of a measurement';

/** Access tokens of everybody, by what they are there for. */
export type CrowdTokens = {
  employees: string[];
  technicians: string[];
  idle: string[];
  hostile: string[];
};

export type CrowdDesk = ServerProcess & { tokens: CrowdTokens };

export type CrowdSize = { pairs: number; idle: number; hostile: number };

/** A server on a fresh database, with everybody signed in already: passwords are not measured here. */
export async function openCrowdDesk(size: CrowdSize): Promise<CrowdDesk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'etape-crowd-'));
  const ctx = await createContext({
    database: { kind: 'sqlite', file: join(dataDir, 'etape.sqlite') },
    secret: JWT_SECRET,
    log: pino({ level: 'silent' }),
  });
  await presetSettings(ctx, 'tickets', { autoAssignment: 'off' });
  const passwordHash = await hashPassword('correct horse battery');
  const enter = async (kind: string, role: Role, count: number): Promise<string[]> => {
    const sessions = await transact(ctx, async (tx) => {
      const opened = [];
      for (let index = 1; index <= count; index += 1) {
        const input = {
          email: `${kind}${index}@crowd.test`,
          firstName: kind,
          lastName: String(index),
        };
        const userId = await createUser(tx, { input, passwordHash, role });
        opened.push(await openSession(tx, { userId, userAgent: null }));
      }
      return opened;
    });
    const issued = await Promise.all(sessions.map((session) => ctx.accessTokens.issue(session)));
    return issued.map(({ token }) => token);
  };
  const tokens = {
    employees: await enter('employee', 'employee', size.pairs),
    technicians: await enter('technician', 'technician', size.pairs),
    idle: await enter('idle', 'employee', size.idle),
    hostile: await enter('hostile', 'employee', size.hostile),
  };
  await closeContext(ctx);
  // Addresses are claimed by a proxy on this machine: that is how one machine plays many.
  const server = await startServer('../src/main.ts', {
    environment: { DATA_DIR: dataDir, JWT_SECRET, TRUST_PROXY: '127.0.0.1' },
    nodeOptions: process.execArgv,
  });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  };
  return { ...server, stop, tokens };
}
