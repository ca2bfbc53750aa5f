import { type Attempt, story } from '@etape/shared/guidance/testing/random';
import { play } from '@etape/shared/guidance/testing/story';
import { view } from '@etape/shared/guidance/view';
import { everybody, names } from '@etape/shared/testing/people';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Name } from '../support/cast.ts';
import type { Api } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { takenTicket } from '../support/tickets.ts';
import { tryOut } from './attempt.ts';
import { isTold, outline, PLAYERS, predict } from './predict.ts';

/** A taste by default; `ETAPE_MODEL_RUNS=2000` for the long run. */
const RUNS = Number(process.env.ETAPE_MODEL_RUNS ?? 40);
const RUN_TIMEOUT_MS = 3_000;

/** Other stories every time; the seed of those that fail is told. */
const SEED = Number(process.env.ETAPE_MODEL_SEED ?? Date.now() % 1_000_000);

type Players = Record<Name, { api: Api; id: number }>;

test(
  'whatever five people try on a ticket, the server answers and ends as the machine says',
  async () => {
    // The long run outlives the quarter of an hour that a token lives.
    const desk = await startDesk({ lifetimeMs: RUNS * RUN_TIMEOUT_MS });
    const players = await invite(desk);
    await fc.assert(
      fc.asyncProperty(story, (attempts) => compare(desk, players, attempts)),
      { seed: SEED, numRuns: RUNS, endOnFailure: process.env.CI === 'true' },
    );
  },
  RUNS * RUN_TIMEOUT_MS,
);

async function invite(desk: Desk): Promise<Players> {
  const entries = await Promise.all(
    Object.values(PLAYERS).map(async (name) => {
      const player = { api: await desk.as(name), id: await desk.idOf(name) };
      return [name, player] as const;
    }),
  );
  // The boundary: the entries are those of PLAYERS, which are all that is asked for.
  return Object.fromEntries(entries) as Players;
}

async function compare(desk: Desk, players: Players, attempts: readonly Attempt[]): Promise<void> {
  const { id: ticketId } = await takenTicket(desk);
  const nameOf = (id: number) =>
    Object.entries(players).find(([, player]) => player.id === id)?.[0] ?? `nobody ${id}`;
  const partOf = (id: number) => {
    const part = names.find((name) => everybody[name].id === id);
    return part === undefined ? `nobody ${id}` : PLAYERS[part];
  };
  const pages = play(attempts);
  for (const [index, page] of pages.entries()) {
    const attempt = attempts[index];
    if (attempt === undefined || !isTold(attempt, page)) continue;
    const { api } = players[PLAYERS[attempt.who]];
    const scene = { attempt, page, ticketId, idOf: (name: Name) => players[name].id };
    const outcome = await outcomeOf(tryOut(api, scene));
    expect({ attempt, outcome }).toEqual({ attempt, outcome: predict(attempt, page) });
    const { ticket } = await players.ada.api.tickets.get.query({ ticketId });
    expect(outline(ticket.guidance, nameOf)).toEqual(outline(view(page.after), partOf));
    const next = pages[index + 1];
    if (next === undefined) continue;
    expect(ticket.status).toBe(next.ticket.status);
    const assignee = next.ticket.assigneeId;
    expect(ticket.assignee && nameOf(ticket.assignee.id)).toBe(assignee && partOf(assignee));
  }
}
