import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { signIn } from '../../src/auth/auth-service.ts';
import type { AppContext } from '../../src/context.ts';
import { closeContext, createContext } from '../../src/create-context.ts';
import { addUser, deactivateUser } from '../../src/users/user-service.ts';
import { CAST, type CastMember, emailOf, NAMES, PASSWORD } from './cast.ts';
import { createTestClock } from './test-clock.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the databases that each test copies. */
    templates: string;
  }
}

/**
 * Migrates and fills the databases once: a copy of a file takes a millisecond, migrations and
 * password hashes would take most of a second for each test.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'etape-templates-'));
  await makeTemplate(join(folder, 'empty.sqlite'), async () => {});
  await makeTemplate(join(folder, 'staffed.sqlite'), hireCast);
  project.provide('templates', folder);
  return () => rmSync(folder, { recursive: true });
}

async function makeTemplate(
  databaseFile: string,
  fill: (app: AppContext) => Promise<void>,
): Promise<void> {
  const app = await createContext({
    databaseFile,
    secret: 'the secret of the templates, never used again',
    log: pino({ level: 'silent' }),
    clock: createTestClock(),
  });
  await fill(app);
  await closeContext(app);
}

async function hireCast(app: AppContext): Promise<void> {
  for (const name of NAMES) {
    const member: CastMember = CAST[name];
    const { firstName, lastName, departmentId } = member;
    const email = emailOf(name);
    const account = { email, password: PASSWORD, firstName, lastName, departmentId };
    const userId = await addUser(app, account, member.role);
    await signIn(app, { address: '127.0.0.1', userAgent: null }, { email, password: PASSWORD });
    if (member.active === false) await deactivateUser(app, userId);
  }
}
