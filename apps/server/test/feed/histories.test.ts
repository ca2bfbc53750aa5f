import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { toRefusal } from '../support/refusal.ts';
import { openTicket } from '../support/tickets.ts';

async function codeOf(input: { lastEventId?: string; history?: string }): Promise<string> {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const { api } = desk.connect('amina');
  return new Promise((resolve) => {
    const subscription = api.tickets.events.subscribe(
      { ticketId, ...input },
      {
        onData: () => {
          subscription.unsubscribe();
          resolve('data');
        },
        onError: (error) => resolve(toRefusal(error)?.domainCode ?? 'no domain code'),
      },
    );
  });
}

test('a reader goes on within the history that they know', async () => {
  expect(await codeOf({})).toBe('data');
  expect(await codeOf({ lastEventId: '0' })).toBe('data');
});

test('a number that was never given, or is of another history, is refused at once', async () => {
  expect(await codeOf({ lastEventId: '99' })).toBe('history_changed');
  expect(await codeOf({ lastEventId: '1', history: 'before the restore' })).toBe('history_changed');
});
