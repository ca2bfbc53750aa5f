import { describe, expect, test } from 'vitest';
import { everybody, names } from '../testing/people.ts';
import type { GuidanceCommand, GuidanceContext } from './commands.ts';
import { decide } from './decide.ts';
import { findOpenStep, NO_GUIDANCE } from './state.ts';
import { given, stateAfter, ticketInProgress } from './testing/given.ts';
import { blocked, confirmed, ended, instructed, rewritten, started } from './testing/history.ts';
import { offer, resume, view } from './view.ts';

const HISTORIES = {
  inactive: [],
  over: [started, ended('stopped')],
  idle: [started],
  between: [started, instructed(1), confirmed(1)],
  awaiting: [started, instructed(1), confirmed(1), instructed(2)],
  rewritten: [started, instructed(1), rewritten(1, 2)],
  blocked: [started, instructed(1), blocked(1)],
};

describe('what is offered', () => {
  const situations = Object.entries(HISTORIES).flatMap(([situation, history]) =>
    names.map((name) => ({ situation, name, history })),
  );

  test.each(situations)('to the $name when $situation is what the server decides', (one) => {
    const { guidance } = given(one.history);
    const context = { actor: everybody[one.name], ticket: ticketInProgress(), guidance };
    const expected = Object.fromEntries(
      possibleCommands(context).map((command) => {
        const decision = decide(context, command);
        return [command.type, decision.ok ? null : decision.code];
      }),
    );
    expect(offer(context)).toEqual(expected);
  });

  test('to an employee with an open step is to answer it or to stop', () => {
    const { guidance } = given(HISTORIES.rewritten);
    const context = { actor: everybody.employee, ticket: ticketInProgress(), guidance };
    expect(offer(context)).toEqual({
      start: 'forbidden',
      instruct: 'forbidden',
      message: 'guidance_active',
      seen: null,
      confirm: null,
      block: null,
      rewrite: 'forbidden',
      withdraw: 'forbidden',
      end: 'forbidden',
      stop: null,
    });
  });

  test('where no step is open is none of its answers', () => {
    const { guidance } = given(HISTORIES.between);
    const context = { actor: everybody.employee, ticket: ticketInProgress(), guidance };
    expect(offer(context)).toMatchObject({
      seen: 'step_not_open',
      confirm: 'step_not_open',
      block: 'step_not_open',
    });
  });
});

describe('what the API shows of a session', () => {
  test('is all of it while it lasts', () => {
    const state = stateAfter(HISTORIES.awaiting);
    expect(view(state)).toBe(state);
    expect(resume(view(state))).toBe(state);
  });

  test('is nothing once it is over', () => {
    expect(view(stateAfter(HISTORIES.over))).toEqual({ status: 'inactive' });
    expect(resume({ status: 'inactive' })).toBe(NO_GUIDANCE);
  });
});

describe('the open step', () => {
  test('is the last one while it waits or blocks', () => {
    expect(findOpenStep(stateAfter(HISTORIES.awaiting))).toMatchObject({ number: 2 });
    expect(findOpenStep(stateAfter(HISTORIES.blocked))).toMatchObject({ number: 1 });
  });

  test('is none in between, before and after', () => {
    expect(findOpenStep(stateAfter(HISTORIES.between))).toBeNull();
    expect(findOpenStep(stateAfter(HISTORIES.inactive))).toBeNull();
    expect(findOpenStep(stateAfter(HISTORIES.over))).toBeNull();
  });

  test('is none where a list shows a session without its steps', () => {
    expect(
      findOpenStep({ ...stateAfter([started, instructed(1)]), steps: [] } as never),
    ).toBeNull();
  });
});

function possibleCommands({ guidance }: GuidanceContext): GuidanceCommand[] {
  const open = findOpenStep(guidance);
  // Where no step is open, no number is one of an open step: take one that was never sent.
  const step = open?.number ?? 99;
  const revision = open?.revision ?? 1;
  return [
    { type: 'start' },
    { type: 'instruct', body: 'Ouvrez' },
    { type: 'message', body: 'Ouvrez' },
    { type: 'seen', step, revision },
    { type: 'confirm', step, revision },
    { type: 'block', step, revision, reason: 'not_found' },
    { type: 'rewrite', step, body: 'Ouvrez' },
    { type: 'withdraw', step },
    { type: 'end', resolved: true },
    { type: 'stop', reason: 'Réunion' },
  ];
}
