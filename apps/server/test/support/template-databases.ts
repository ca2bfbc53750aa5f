import { pino } from 'pino';
import { signIn } from '../../src/auth/auth-service.ts';
import type { AppContext } from '../../src/context.ts';
import { closeContext, createContext } from '../../src/create-context.ts';
import type { DatabaseTarget } from '../../src/db/databases.ts';
import { addUser, deactivateUser } from '../../src/users/user-service.ts';
import { CAST, type CastMember, emailOf, NAMES, PASSWORD } from './cast.ts';
import type { Template } from './databases.ts';
import { createTestClock } from './test-clock.ts';

/**
 * Migrates and fills the databases once: a copy of one takes some milliseconds, migrations and
 * password hashes would take most of a second for each test.
 */
export async function makeTemplates(
  targetOf: (template: Template) => DatabaseTarget,
): Promise<void> {
  await makeTemplate(targetOf('empty'), async () => {});
  await makeTemplate(targetOf('staffed'), hireCast);
}

async function makeTemplate(
  database: DatabaseTarget,
  fill: (app: AppContext) => Promise<void>,
): Promise<void> {
  const app = await createContext({
    database,
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
