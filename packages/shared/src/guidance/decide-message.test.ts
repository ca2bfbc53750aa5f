import { describe, test } from 'vitest';
import { admin, colleague, employee, stranger, technician } from '../testing/people.ts';
import { given } from './testing/given.ts';
import {
  blocked,
  confirmed,
  ended,
  instructed,
  said,
  started,
  withdrawn,
} from './testing/history.ts';
import { by, say } from './testing/orders.ts';

const hello = say('Bonjour');

describe('without a guidance', () => {
  test.each([
    ['the employee', employee],
    ['the technician', technician],
    ['an administrator', admin],
  ])('%s writes freely', (_who, actor) => {
    given([])
      .when(by(actor, hello))
      .then([said('Bonjour')]);
  });

  test('nobody else does', () => {
    given([]).when(by(stranger, hello)).refused('forbidden');
    given([]).when(by(colleague, hello)).refused('forbidden');
  });

  test.each(['open', 'resolved'] as const)('one writes on a ticket that is %s', (status) => {
    given([], { status })
      .when(hello)
      .then([said('Bonjour')]);
  });

  test.each(['closed', 'cancelled'] as const)('one does not on a ticket that is %s', (status) => {
    given([], { status }).when(hello).refused('ticket_closed');
  });

  test('a stranger does not learn that the ticket is closed', () => {
    given([], { status: 'closed' }).when(by(stranger, hello)).refused('forbidden');
  });

  test('the chat is free again after the end', () => {
    given([started, ended('stopped')])
      .when(hello)
      .then([said('Bonjour')]);
  });
});

describe('a message of the technician who guides', () => {
  test('becomes an instruction by itself', () => {
    given([started])
      .when(by(technician, hello))
      .then([instructed(1, { body: 'Bonjour' })]);
  });

  test('takes the next number', () => {
    given([started, instructed(1), withdrawn(1), instructed(2), confirmed(2)])
      .when(by(technician, hello))
      .then([instructed(3, { body: 'Bonjour' })]);
  });

  test('is refused while a step waits for its answer', () => {
    given([started, instructed(1)])
      .when(by(technician, hello))
      .refused('step_not_confirmed');
  });

  test('is about the step at which the employee is stuck', () => {
    given([started, instructed(1), confirmed(1), instructed(2), blocked(2)])
      .when(by(technician, hello))
      .then([said('Bonjour', 2)]);
  });
});

describe('a message of the employee who is guided', () => {
  test('is refused before the first step', () => {
    given([started]).when(hello).refused('guidance_active');
  });

  test('is refused while a step waits for their answer', () => {
    given([started, instructed(1)])
      .when(hello)
      .refused('guidance_active');
  });

  test('is about the step at which they are stuck', () => {
    given([started, instructed(1), blocked(1)])
      .when(hello)
      .then([said('Bonjour', 1)]);
  });
});

test('a third voice stays out of a guidance', () => {
  given([started]).when(by(admin, hello)).refused('guidance_active');
  given([started, instructed(1), blocked(1)])
    .when(by(admin, hello))
    .refused('guidance_active');
});

describe('a message meant for one step', () => {
  const help = {
    ...hello,
    command: { ...hello.command, type: 'message' as const, body: 'À gauche', step: 1 },
  };

  test('is said about it while the employee is stuck there', () => {
    given([started, instructed(1), blocked(1)])
      .when(by(technician, help))
      .then([said('À gauche', 1)]);
  });

  test.each([
    ['is answered', [started, instructed(1), blocked(1), confirmed(1)]],
    ['waits', [started, instructed(1)]],
    ['is of an ended session', [started, instructed(1), ended('stopped')]],
    ['is another', [started, instructed(1), confirmed(1), instructed(2), blocked(2)]],
  ])('is refused when that step %s', (_what, history) => {
    given(history).when(by(technician, help)).refused('step_not_open');
  });
});
