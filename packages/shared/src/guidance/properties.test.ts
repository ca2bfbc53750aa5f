import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventBody } from '../events.ts';
import { employee } from '../testing/people.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { NO_GUIDANCE, type Step } from './state.ts';
import { logged } from './testing/given.ts';
import { story } from './testing/random.ts';
import { type Page, play } from './testing/story.ts';
import { offer } from './view.ts';

const RUNS = 500;

/** Holds on every page of every story. */
function always(check: (page: Page) => void): void {
  fc.assert(
    fc.property(story, (attempts) => {
      for (const page of play(attempts)) check(page);
    }),
    { numRuns: RUNS },
  );
}

/** Holds for all that a whole story wrote into the log. */
function inEveryLog(check: (log: EventBody[]) => void): void {
  fc.assert(
    fc.property(story, (attempts) => check(play(attempts).flatMap(eventsOf))),
    { numRuns: RUNS },
  );
}

describe('whatever five people try on one ticket', () => {
  test('there are never two open steps, and the status says whether there is one', () => {
    always(({ after }) => {
      const open = after.status === 'inactive' ? [] : after.steps.filter(isOpen);
      const expected =
        after.status === 'awaiting' || after.status === 'blocked' ? [after.status] : [];
      expect(open.map((step) => step.status)).toEqual(expected);
    });
  });

  test('the open step is the last one', () => {
    always(({ after }) => {
      const before = after.status === 'inactive' ? [] : after.steps.slice(0, -1);
      expect(before.filter(isOpen)).toEqual([]);
    });
  });

  test('no instruction goes out while one is not confirmed', () => {
    always(({ before, decision }) => {
      const sends = eventsOf({ decision }).some((event) => event.type === 'instruction_sent');
      if (sends) expect(before.status).toBe('idle');
    });
  });

  test('step numbers rise by one in each session and are never used again', () => {
    inEveryLog((log) => {
      for (const numbers of numbersBySession(log).values()) {
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }
    });
  });

  test('sessions rise by one and there is one at a time', () => {
    inEveryLog((log) => {
      const turns = log.flatMap((event) =>
        event.type === 'guidance_started' || event.type === 'guidance_ended' ? [event] : [],
      );
      const expected = turns.map((_, index) => ({
        type: index % 2 === 0 ? 'guidance_started' : 'guidance_ended',
        session: Math.floor(index / 2) + 1,
      }));
      expect(turns.map(({ type, session }) => ({ type, session }))).toEqual(expected);
    });
  });

  test('the employee never chats while they are to act, or before the first step', () => {
    always(({ actor, before, command, decision }) => {
      if (command?.type !== 'message' || actor.id !== employee.id) return;
      if (before.status === 'idle' || before.status === 'awaiting') {
        expect(decision).toEqual({ ok: false, code: 'guidance_active' });
      }
    });
  });

  test('the employee can always stop an active guidance', () => {
    always(({ ticket, after }) => {
      if (after.status === 'inactive') return;
      const context = { actor: employee, ticket, guidance: after };
      const decision = decide(context, { type: 'stop' });
      expect(decision).toMatchObject({ ok: true, leadsTo: 'inactive' });
      const stopped = eventsOf({ decision })
        .map((body) => logged(body))
        .reduce(evolve, after);
      expect(stopped.status).toBe('inactive');
    });
  });

  test('a guidance is active only on a ticket in progress', () => {
    always(({ ticket, before }) => {
      if (before.status !== 'inactive') expect(ticket.status).toBe('in_progress');
    });
  });

  test('only the employee who asked answers, and never guides', () => {
    const answers = new Set(['step_seen', 'step_confirmed', 'step_blocked']);
    const guides = new Set(['instruction_sent', 'instruction_rewritten', 'instruction_withdrawn']);
    always(({ actor, decision }) => {
      for (const { type } of eventsOf({ decision })) {
        if (answers.has(type)) expect(actor.id).toBe(employee.id);
        if (guides.has(type)) expect(actor.id).not.toBe(employee.id);
      }
    });
  });

  test('only the technician of the session guides', () => {
    always(({ actor, before, decision }) => {
      const guides = eventsOf({ decision }).some((event) => event.type.startsWith('instruction_'));
      if (guides) expect(before).toMatchObject({ technician: { id: actor.id } });
    });
  });

  test('an answer is accepted for the wording that stands alone', () => {
    always(({ before, command, decision }) => {
      if (command?.type !== 'confirm' && command?.type !== 'block') return;
      if (!decision.ok || before.status === 'inactive') return;
      const step = before.steps.find((one) => one.number === command.step);
      expect(command.revision).toBe(step?.revision);
    });
  });
});

describe('decide and evolve agree', () => {
  test('the events lead where the decision promised', () => {
    always(({ decision, after }) => {
      if (decision.ok) expect(after.status).toBe(decision.leadsTo);
    });
  });

  test('a refusal changes nothing and says nothing but why', () => {
    always(({ decision, before, after }) => {
      if (decision.ok) return;
      expect(decision).not.toHaveProperty('events');
      expect(after).toBe(before);
    });
  });

  test('deciding twice decides the same and changes nothing', () => {
    always(({ actor, ticket, before, command, decision }) => {
      if (command === null) return;
      const copy = structuredClone(before);
      expect(decide({ actor, ticket, guidance: before }, command)).toEqual(decision);
      expect(before).toEqual(copy);
    });
  });

  test('confirming again is harmless', () => {
    always(({ actor, ticket, command, decision, after }) => {
      if (command?.type !== 'confirm' || !decision.ok) return;
      const again = decide({ actor, ticket, guidance: after }, command);
      expect(again).toEqual({ ok: true, events: [], leadsTo: after.status });
    });
  });

  test('what is offered is what would be accepted', () => {
    always(({ actor, ticket, before, command, decision }) => {
      if (command === null || command.type === 'transfer' || namesAnotherStep(command, before))
        return;
      const offered = offer({ actor, ticket, guidance: before })[command.type];
      expect(offered).toBe(decision.ok ? null : decision.code);
    });
  });

  test('the log alone brings the state back', () => {
    fc.assert(
      fc.property(story, (attempts) => {
        const pages = play(attempts);
        const folded = pages
          .flatMap((page) => eventsOf(page).map((body) => logged(body, 1, page.actor)))
          .reduce(evolve, NO_GUIDANCE);
        expect(folded).toEqual(pages.at(-1)?.after ?? NO_GUIDANCE);
      }),
      { numRuns: RUNS },
    );
  });
});

test('the stories are worth it: they reach every state and every event of a guidance', () => {
  const pages = fc.sample(story, { numRuns: RUNS, seed: 1042 }).flatMap(play);
  expect(new Set(pages.map((page) => page.after.status))).toEqual(
    new Set(['inactive', 'idle', 'awaiting', 'blocked']),
  );
  expect(new Set(pages.flatMap(eventsOf).map((event) => event.type))).toEqual(
    new Set([
      'guidance_started',
      'guidance_ended',
      'instruction_sent',
      'instruction_rewritten',
      'instruction_withdrawn',
      'step_seen',
      'step_confirmed',
      'step_blocked',
      'message_posted',
      'status_changed',
      'ticket_assigned',
    ]),
  );
});

function eventsOf({ decision }: Pick<Page, 'decision'>): EventBody[] {
  return decision.ok ? decision.events : [];
}

function isOpen(step: Step): boolean {
  return step.status === 'awaiting' || step.status === 'blocked';
}

function numbersBySession(log: readonly EventBody[]): Map<number, number[]> {
  const numbers = new Map<number, number[]>();
  for (const event of log) {
    if (event.type !== 'instruction_sent') continue;
    numbers.set(event.session, [...(numbers.get(event.session) ?? []), event.step]);
  }
  return numbers;
}

/** The screen offers commands about the open step alone. */
function namesAnotherStep(command: NonNullable<Page['command']>, before: Page['before']): boolean {
  if (!('step' in command)) return false;
  const open = before.status === 'inactive' ? undefined : before.steps.find(isOpen);
  if (open === undefined) return true;
  return (
    command.step !== open.number || ('revision' in command && command.revision !== open.revision)
  );
}
