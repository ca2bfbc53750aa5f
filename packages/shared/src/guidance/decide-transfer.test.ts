import { describe, expect, test } from 'vitest';
import { admin, colleague, employee, madeInto, stranger, technician } from '../testing/people.ts';
import { given } from './testing/given.ts';
import { blocked, instructed, started, transferred } from './testing/history.ts';
import { by, transfer } from './testing/orders.ts';

describe('transferring a ticket', () => {
  test.each([
    ['no guidance', []],
    ['an idle one', [started]],
    ['a step that waits', [started, instructed(1)]],
    ['a blocked step', [started, instructed(1), blocked(1)]],
  ])('with %s leaves the guidance where it is', (_what, history) => {
    given(history)
      .when(transfer(colleague))
      .then([transferred(colleague)]);
  });

  test('makes the new technician the one who guides', () => {
    const after = given([started, instructed(1)])
      .when(transfer(colleague))
      .then([transferred(colleague)]);
    expect(after).toMatchObject({ session: 1, technician: colleague, steps: [{ number: 1 }] });
  });

  test('is open to the assignee and to administrators', () => {
    given([])
      .when(by(admin, transfer(colleague)))
      .then([transferred(colleague)]);
    given([])
      .when(by(colleague, transfer(colleague)))
      .refused('forbidden');
    given([])
      .when(by(employee, transfer(colleague)))
      .refused('forbidden');
  });

  test('goes to a member of the staff', () => {
    given([])
      .when(transfer(stranger))
      .refused('validation', { fields: { technicianId: 'not_available' } });
  });

  test('never makes somebody guide themself', () => {
    const asking = madeInto('technician', employee);
    given([started])
      .when(transfer(asking))
      .refused('validation', { fields: { technicianId: 'not_available' } });
  });

  test('without a guidance may go to the technician who asked', () => {
    const asking = madeInto('technician', employee);
    given([])
      .when(transfer(asking))
      .then([transferred(asking)]);
  });

  test('hands a session that an administrator began to the assignee', () => {
    const after = given([started], { startedBy: admin })
      .when(by(admin, transfer(technician)))
      .then([transferred(technician)]);
    expect(after).toMatchObject({ technician });
  });

  test('to whoever has the ticket already says who that is', () => {
    given([])
      .when(by(admin, transfer(technician)))
      .refused('already_assigned', { assignee: 'Thomas Martin' });
  });

  test.each(['open', 'resolved', 'closed', 'cancelled'] as const)(
    'is refused on a ticket that is %s',
    (status) => {
      given([], { status }).when(transfer(colleague)).refused('illegal_transition');
    },
  );
});
