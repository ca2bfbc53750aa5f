import { describe, expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { refusalOf } from '../support/refusal.ts';
import { openTicket } from '../support/tickets.ts';

describe('two technicians take the same ticket at once', () => {
  test('exactly one gets it and the other is told who did', async () => {
    const desk = await startDesk();
    const marie = await desk.as('marie');
    const paul = await desk.as('paul');
    for (let round = 0; round < 10; round += 1) {
      const { id: ticketId } = await openTicket(desk);
      const attempts = [
        { by: 'Marie Lefèvre', call: marie.tickets.take.mutate({ ticketId }) },
        { by: 'Paul Girard', call: paul.tickets.take.mutate({ ticketId }) },
      ];
      const results = await Promise.allSettled(attempts.map(({ call }) => call));
      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      const loser = 1 - winner;
      expect(results[loser]?.status).toBe('rejected');
      const refusal = await refusalOf(attempts[loser]?.call ?? Promise.resolve());
      expect(refusal.domainCode).toBe('already_assigned');
      expect(refusal.details).toEqual({ assignee: attempts[winner]?.by });
    }
  });
});
