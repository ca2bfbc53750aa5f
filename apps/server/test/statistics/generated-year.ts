import { pino } from 'pino';
import { closeContext, createContext } from '../../src/create-context.ts';
import { generateHistory } from '../../src/generate/generate-history.ts';
import { GENERATED_PASSWORD, generatedEmail } from '../../src/generate/organisation.ts';
import { type Api, createHttpApi } from '../support/clients.ts';
import { copyTemplate, type TestDatabase } from '../support/databases.ts';
import { type Desk, type DeskOptions, SECRET, startDesk } from '../support/desk.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';

/** A Wednesday afternoon in Lyon, in the middle of the work. */
export const UNTIL = Date.parse('2026-03-18T14:37:00Z');

/** A database with a year behind it, to be copied: making it takes seconds. */
export async function generateYear(tickets: number, seed = 1): Promise<TestDatabase> {
  const database = await copyTemplate('empty');
  const app = await createContext({
    database: database.target,
    secret: SECRET,
    log: pino({ level: 'silent' }),
    clock: { now: () => UNTIL },
  });
  await generateHistory(app, { seed, tickets, until: UNTIL });
  await closeContext(app);
  return database;
}

/** The clock of a desk moves by hours in a test; nobody signs in again meanwhile. */
const DAY_MS = 86_400_000;

export type YearDesk = Desk & { clock: TestClock; signIn(name: string): Promise<Visitor> };

/** Somebody of the generated organisation: `admin1`, `tech1`, `former`, `user1`. */
export type Visitor = { api: Api; id: number };

export async function openYear(
  { target }: TestDatabase,
  options: Pick<DeskOptions, 'metrics'> = {},
): Promise<YearDesk> {
  const clock = createTestClock(UNTIL);
  const desk = await startDesk({ copyOf: target, clock, lifetimeMs: DAY_MS, ...options });
  return {
    ...desk,
    clock,
    async signIn(name) {
      const account = { email: generatedEmail(name), password: GENERATED_PASSWORD };
      const { accessToken, user } = await desk.anonymous.auth.login.mutate(account);
      return { api: createHttpApi(desk.origin, accessToken), id: user.id };
    },
  };
}
