import { describe, expect, test } from 'vitest';
import { admin, colleague, employee, madeInto, technician } from '../testing/people.ts';
import { TICKET_STATUSES } from '../tickets.ts';
import { interruptGuidance } from './decide.ts';
import { given } from './testing/given.ts';
import { blocked, ended, instructed, moved, started, startedAgain } from './testing/history.ts';
import { by, end, start, stop } from './testing/orders.ts';

describe('starting a guidance', () => {
  test('the assignee starts one', () => {
    given([]).when(start).then([started]);
  });

  test('an administrator starts one on any ticket', () => {
    given([]).when(by(admin, start)).then([started]);
  });

  test('sessions of a ticket are counted', () => {
    given([started, ended('stopped')])
      .when(start)
      .then([startedAgain(2)]);
  });

  test('there is one at a time', () => {
    given([started]).when(start).refused('guidance_active');
    given([started]).when(by(admin, start)).refused('guidance_active');
  });

  test.each(TICKET_STATUSES.filter((status) => status !== 'in_progress'))(
    'there is none on a ticket that is %s',
    (status) => {
      given([], { status }).when(start).refused('illegal_transition');
    },
  );

  test('neither the employee nor a technician who does not have the ticket starts one', () => {
    given([]).when(by(employee, start)).refused('forbidden');
    given([]).when(by(colleague, start)).refused('forbidden');
  });

  test('nobody guides themself', () => {
    given([], { requesterId: technician.id }).when(start).refused('forbidden');
    given([], { requesterId: admin.id }).when(by(admin, start)).refused('forbidden');
  });
});

describe('ending a guidance', () => {
  test('resolved, it moves the ticket along', () => {
    given([started])
      .when(end(true))
      .then([ended('resolved'), moved('in_progress', 'resolved')]);
  });

  test('unresolved, the ticket stays in progress', () => {
    given([started])
      .when(end(false, 'On se rappelle'))
      .then([ended('unresolved', 'On se rappelle')]);
  });

  test('an open step does not prevent it', () => {
    given([started, instructed(1)])
      .when(end(false))
      .then([ended('unresolved')]);
    given([started, instructed(1), blocked(1)])
      .when(end(false))
      .then([ended('unresolved')]);
  });

  test('an administrator ends a session of somebody else', () => {
    given([started])
      .when(by(admin, end(false)))
      .then([ended('unresolved')]);
  });

  test('the employee does not end it, they stop it', () => {
    given([started])
      .when(by(employee, end(true)))
      .refused('forbidden');
  });

  test('there must be one', () => {
    given([]).when(end(true)).refused('guidance_inactive');
    given([])
      .when(by(employee, end(true)))
      .refused('forbidden');
  });
});

describe('stopping a guidance', () => {
  test.each([
    ['idle', [started]],
    ['awaiting', [started, instructed(1)]],
    ['blocked', [started, instructed(1), blocked(1)]],
  ])('the employee stops it while it is %s', (_status, history) => {
    given(history)
      .when(stop())
      .then([ended('stopped')]);
  });

  test('a reason may be given', () => {
    given([started])
      .when(stop('Réunion'))
      .then([ended('stopped', 'Réunion')]);
  });

  test('a member of the staff who asked for help may stop as well', () => {
    const asking = madeInto('technician', employee);
    given([started])
      .when(by(asking, stop()))
      .then([ended('stopped')]);
  });

  test('nobody stops in their place', () => {
    given([started]).when(by(technician, stop())).refused('forbidden');
    given([started]).when(by(admin, stop())).refused('forbidden');
  });

  test('there must be one', () => {
    given([]).when(stop()).refused('guidance_inactive');
  });
});

describe('a ticket that leaves "in progress"', () => {
  test('ends the session', () => {
    const { guidance } = given([started, instructed(1)]);
    expect(interruptGuidance({ guidance }, 'interrupted')).toEqual([ended('interrupted')]);
    expect(interruptGuidance({ guidance }, 'resolved')).toEqual([ended('resolved')]);
  });

  test('has nothing to end without one', () => {
    const { guidance } = given([started, ended('stopped')]);
    expect(interruptGuidance({ guidance }, 'interrupted')).toEqual([]);
  });
});
