import { describe, test } from 'vitest';
import { stranger, technician } from '../testing/people.ts';
import { given } from './testing/given.ts';
import {
  blocked,
  confirmed,
  ended,
  instructed,
  rewritten,
  seen,
  started,
  startedAgain,
  withdrawn,
} from './testing/history.ts';
import { block, by, confirm, inSession, see } from './testing/orders.ts';

describe('confirming a step', () => {
  test('an employee confirms the open step', () => {
    given([started, instructed(1)])
      .when(confirm(1))
      .then([confirmed(1)]);
  });

  test('a comment comes along', () => {
    given([started, instructed(1)])
      .when(confirm(1, 1, 'Il demande un code'))
      .then([confirmed(1, { comment: 'Il demande un code' })]);
  });

  test('an employee who was blocked may confirm after all', () => {
    given([started, instructed(1), blocked(1)])
      .when(confirm(1))
      .then([confirmed(1)]);
  });

  test('confirming twice is harmless', () => {
    given([started, instructed(1), confirmed(1)])
      .when(confirm(1))
      .then([]);
  });

  test('confirming an earlier step again leaves the open one open', () => {
    given([started, instructed(1), confirmed(1), instructed(2)])
      .when(confirm(1))
      .then([]);
  });

  test('wording that was rewritten meanwhile cannot be confirmed', () => {
    given([started, instructed(1), rewritten(1, 2)])
      .when(confirm(1, 1))
      .refused('instruction_changed', { revision: 2 });
  });

  test('the new wording can', () => {
    given([started, instructed(1), rewritten(1, 2)])
      .when(confirm(1, 2))
      .then([confirmed(1, { revision: 2 })]);
  });

  test('a wording that does not exist yet cannot be confirmed in advance', () => {
    given([started, instructed(1)])
      .when(confirm(1, 2))
      .refused('instruction_changed', { revision: 1 });
  });

  test('a withdrawn step cannot be confirmed', () => {
    given([started, instructed(1), withdrawn(1)])
      .when(confirm(1))
      .refused('step_not_open');
  });

  test('a step that was never sent cannot be confirmed', () => {
    given([started, instructed(1)])
      .when(confirm(2))
      .refused('step_not_open');
    given([started]).when(confirm(1)).refused('step_not_open');
  });

  test('nothing can be confirmed after the end', () => {
    given([started, instructed(1), ended('stopped')])
      .when(confirm(1))
      .refused('guidance_inactive');
  });

  test("an employee cannot confirm another employee's step", () => {
    given([started, instructed(1)])
      .when(by(stranger, confirm(1)))
      .refused('forbidden');
  });

  test('a technician cannot confirm in place of the employee', () => {
    given([started, instructed(1)])
      .when(by(technician, confirm(1)))
      .refused('forbidden');
  });
});

describe('an answer that was kept while offline', () => {
  const secondSession = [
    started,
    instructed(1),
    ended('stopped'),
    startedAgain(2),
    instructed(1, { session: 2 }),
  ];

  test('does not answer the same number of a later session', () => {
    for (const answer of [see(1), confirm(1), block(1, 'other')]) {
      given(secondSession).when(inSession(1, answer)).refused('step_not_open');
    }
  });

  test('counts in its own session', () => {
    given(secondSession)
      .when(inSession(2, confirm(1)))
      .then([confirmed(1, { session: 2 })]);
  });
});

describe('being blocked at a step', () => {
  test('an employee says why they are stuck', () => {
    given([started, instructed(1)])
      .when(block(1, 'not_found', 'Pas de bouton'))
      .then([blocked(1, { reason: 'not_found', note: 'Pas de bouton' })]);
  });

  test('a note is not required', () => {
    given([started, instructed(1)])
      .when(block(1, 'different'))
      .then([blocked(1, { reason: 'different' })]);
  });

  test('a blocked step is not blocked again', () => {
    given([started, instructed(1), blocked(1)])
      .when(block(1, 'other'))
      .refused('step_not_open');
  });

  test('a confirmed step is not blocked any more', () => {
    given([started, instructed(1), confirmed(1)])
      .when(block(1, 'other'))
      .refused('step_not_open');
  });

  test('a step can be blocked again once it was rewritten', () => {
    given([started, instructed(1), blocked(1), rewritten(1, 2)])
      .when(block(1, 'other'))
      .refused('instruction_changed', { revision: 2 });
  });
});

describe('seeing a step', () => {
  test('the first look is recorded', () => {
    given([started, instructed(1)])
      .when(see(1))
      .then([seen(1)]);
  });

  test('the second is not', () => {
    given([started, instructed(1), seen(1)])
      .when(see(1))
      .then([]);
  });

  test('a new wording is seen anew', () => {
    given([started, instructed(1), seen(1), rewritten(1, 2)])
      .when(see(1, 2))
      .then([seen(1, { revision: 2 })]);
  });

  test('a look at what is answered already changes nothing', () => {
    given([started, instructed(1), blocked(1)])
      .when(see(1))
      .then([]);
    given([started, instructed(1), confirmed(1)])
      .when(see(1))
      .then([]);
  });

  test("the technician's own look does not count", () => {
    given([started, instructed(1)])
      .when(by(technician, see(1)))
      .refused('forbidden');
  });
});
