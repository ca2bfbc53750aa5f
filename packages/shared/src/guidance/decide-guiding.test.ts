import { describe, test } from 'vitest';
import { admin, colleague, employee, madeInto, technician } from '../testing/people.ts';
import { given } from './testing/given.ts';
import {
  blocked,
  confirmed,
  instructed,
  rewritten,
  started,
  transferred,
  withdrawn,
} from './testing/history.ts';
import { by, end, instruct, rewrite, withdraw } from './testing/orders.ts';

describe('sending an instruction', () => {
  test('the first is number one', () => {
    given([started])
      .when(instruct('Ouvrez'))
      .then([instructed(1, { body: 'Ouvrez' })]);
  });

  test('the next follows a confirmation', () => {
    given([started, instructed(1), confirmed(1)])
      .when(instruct('Cliquez'))
      .then([instructed(2, { body: 'Cliquez' })]);
  });

  test('nothing is sent before the open step is confirmed', () => {
    given([started, instructed(1)])
      .when(instruct('Cliquez'))
      .refused('step_not_confirmed');
  });

  test('nothing is sent while the employee is stuck', () => {
    given([started, instructed(1), blocked(1)])
      .when(instruct('Cliquez'))
      .refused('step_not_confirmed');
  });

  test('the number of a withdrawn step is not used again', () => {
    given([started, instructed(1), withdrawn(1)])
      .when(instruct('Cliquez'))
      .then([instructed(2, { body: 'Cliquez' })]);
  });

  test('without a session there is nothing to instruct in', () => {
    given([]).when(instruct('Ouvrez')).refused('guidance_inactive');
  });

  test('whoever may not guide is not told whether somebody does', () => {
    given([])
      .when(by(colleague, instruct('Ouvrez')))
      .refused('forbidden');
    given([started])
      .when(by(colleague, instruct('Ouvrez')))
      .refused('forbidden');
    given([started])
      .when(by(employee, instruct('Ouvrez')))
      .refused('forbidden');
  });

  test('an administrator does not talk over the technician who guides', () => {
    given([started])
      .when(by(admin, instruct('Ouvrez')))
      .refused('forbidden');
  });

  test('an administrator who started the session guides it', () => {
    given([started], { startedBy: admin })
      .when(by(admin, instruct('Ouvrez')))
      .then([instructed(1, { body: 'Ouvrez' })]);
  });

  test('after a transfer the new technician guides and the old one does not', () => {
    const history = [started, transferred(colleague)];
    const circumstances = { assigneeId: colleague.id, assignee: colleague };
    given(history, circumstances)
      .when(by(colleague, instruct('Ouvrez')))
      .then([instructed(1, { body: 'Ouvrez' })]);
    given(history, circumstances).when(instruct('Ouvrez')).refused('forbidden');
  });
});

describe('a technician who lost their role', () => {
  const demoted = madeInto('employee', technician);

  test('no longer instructs, rewrites or withdraws', () => {
    given([started])
      .when(by(demoted, instruct('Ouvrez')))
      .refused('forbidden');
    given([started, instructed(1)])
      .when(by(demoted, rewrite(1, 'Fermez')))
      .refused('forbidden');
    given([started, instructed(1)])
      .when(by(demoted, withdraw(1)))
      .refused('forbidden');
  });

  test('no longer ends the session', () => {
    given([started])
      .when(by(demoted, end(true)))
      .refused('forbidden');
  });

  test('as an administrator, guides on only where the ticket is theirs', () => {
    const demotedAdmin = madeInto('technician', admin);
    given([started], { startedBy: admin })
      .when(by(demotedAdmin, end(false)))
      .refused('forbidden');
  });
});

describe('rewriting the open step', () => {
  test('keeps its number and counts the wording up', () => {
    given([started, instructed(1)])
      .when(rewrite(1, 'Fermez'))
      .then([rewritten(1, 2, 'Fermez')]);
  });

  test('counts on from the last wording', () => {
    given([started, instructed(1), rewritten(1, 2)])
      .when(rewrite(1, 'Fermez'))
      .then([rewritten(1, 3, 'Fermez')]);
  });

  test('asks a blocked employee again', () => {
    given([started, instructed(1), blocked(1)])
      .when(rewrite(1, 'Fermez'))
      .then([rewritten(1, 2, 'Fermez')]);
  });

  test('a confirmed step cannot be rewritten', () => {
    given([started, instructed(1), confirmed(1)])
      .when(rewrite(1, 'Fermez'))
      .refused('step_not_open');
  });

  test('only the open step can', () => {
    given([started, instructed(1), confirmed(1), instructed(2)])
      .when(rewrite(1, 'Fermez'))
      .refused('step_not_open');
  });
});

describe('withdrawing the open step', () => {
  test('frees the technician for the next', () => {
    given([started, instructed(1)])
      .when(withdraw(1))
      .then([withdrawn(1)]);
  });

  test('names the wording that was withdrawn', () => {
    given([started, instructed(1), rewritten(1, 2)])
      .when(withdraw(1))
      .then([withdrawn(1, { revision: 2 })]);
  });

  test('is possible while the employee is stuck', () => {
    given([started, instructed(1), blocked(1)])
      .when(withdraw(1))
      .then([withdrawn(1)]);
  });

  test('a step is withdrawn once', () => {
    given([started, instructed(1), withdrawn(1)])
      .when(withdraw(1))
      .refused('step_not_open');
  });
});
