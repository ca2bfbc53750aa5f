import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appRouter } from '../../src/http/app-router.ts';
import { checkIntegrity } from '../../src/maintenance/integrity.ts';
import { verifyLog } from '../../src/maintenance/verify.ts';
import { CAST, emailOf, type Name } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { guidedTicket, openTicket } from '../support/tickets.ts';
import { inputsOf } from './inputs.ts';
import { procedures } from './procedures.ts';

/** A taste by default; `ETAPE_FUZZ_REQUESTS=20000` for the long run. */
const REQUESTS = Number(process.env.ETAPE_FUZZ_REQUESTS ?? 1_500);
const AT_ONCE = 8;
const REQUEST_TIMEOUT_MS = 10_000;

/** What an answer must never show: the inside. */
const INSIDE = /sqlite|kysely|node_modules|\.ts:\d|at async|select |insert into|argon2id/i;

const CALLERS: readonly (Name | null)[] = [null, 'amina', 'marie', 'ada'];

test(
  'no input to any procedure makes the server fail, hang, tell of its inside or write in part',
  async () => {
    const desk = await startDesk();
    const ids = await findCallers(desk);
    await openTicket(desk);
    await guidedTicket(desk, { confirmed: 1, awaiting: true });
    const calls = procedures(appRouter);
    expect(calls.length).toBeGreaterThan(40);
    const each = Math.ceil(REQUESTS / calls.length);
    const statuses = new Map<number, number>();
    for (const { path, type, schema } of calls) {
      const samples = fc.sample(inputsOf(schema), { numRuns: each, seed: seedOf(path) });
      for (let begin = 0; begin < samples.length; begin += AT_ONCE) {
        await repair(desk, ids);
        const batch = samples.slice(begin, begin + AT_ONCE);
        const problems = await Promise.all(
          batch.map(async (input, index) => {
            const caller = CALLERS[(begin + index) % CALLERS.length] ?? null;
            return send(desk, { path, type, input, caller, statuses });
          }),
        );
        expect(problems.filter((problem) => problem !== null)).toEqual([]);
      }
    }
    const answered = [...statuses.values()].reduce((sum, count) => sum + count, 0);
    expect(answered).toBeGreaterThanOrEqual(REQUESTS);
    // Worth something only if many get past the first door.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(answered / 20);
    expect((await verifyLog(desk.app.db.read)).problems).toEqual([]);
    if (desk.database.kind === 'sqlite') expect(checkIntegrity(desk.database.file)).toEqual([]);
  },
  60_000 + REQUESTS * 60,
);

type Call = {
  path: string;
  type: 'query' | 'mutation';
  input: unknown;
  caller: Name | null;
  statuses: Map<number, number>;
};

/** Null: answered as it should; otherwise what was wrong with the answer. */
async function send(
  desk: Desk,
  { path, type, input, caller, statuses }: Call,
): Promise<string | null> {
  const text = JSON.stringify(input);
  const authorization = caller === null ? null : `Bearer ${await desk.tokenOf(caller)}`;
  const url = new URL(`/trpc/${path}`, desk.origin);
  if (type === 'query' && text !== undefined) url.searchParams.set('input', text);
  const about = `${path} by ${caller ?? 'nobody'} with ${text?.slice(0, 300)}`;
  const response = await fetch(url, {
    method: type === 'query' ? 'GET' : 'POST',
    headers: {
      ...(authorization === null ? {} : { authorization }),
      ...(type === 'query' ? {} : { 'content-type': 'application/json' }),
    },
    ...(type === 'query' || text === undefined ? {} : { body: text }),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  const answer = await response.text();
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  if (response.status >= 500) return `${response.status} for ${about}: ${answer.slice(0, 300)}`;
  // What was written may come back; the inside may not.
  if (response.status >= 400 && INSIDE.test(answer))
    return `tells of the inside: ${about}: ${answer}`;
  return null;
}

async function findCallers(desk: Desk): Promise<Map<Name, number>> {
  const names = CALLERS.filter((name) => name !== null);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await desk.idOf(name)] as const)),
  );
}

/** Whatever the last calls did to the callers, they may go on. */
async function repair({ app }: Desk, ids: Map<Name, number>): Promise<void> {
  await app.db.write.updateTable('sessions').set({ revoked_at: null }).execute();
  for (const [name, id] of ids) {
    await app.db.write
      .updateTable('users')
      .set({ active: 1, role: CAST[name].role, email: emailOf(name) })
      .where('id', '=', id)
      .execute();
  }
}

function seedOf(path: string): number {
  return Array.from(path).reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0,
    20_261_125,
  );
}
