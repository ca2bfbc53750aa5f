import { expect, test } from 'vitest';
import { channelsFor, isChannelOn, kindsFor } from './notifications.ts';

test('an employee is asked about what happens to their own tickets only', () => {
  expect(kindsFor('employee')).toEqual([
    'message',
    'step_received',
    'resolved',
    'closed',
    'created',
  ]);
  expect(kindsFor('technician')).toContain('ticket_available');
});

test('a channel is as it was chosen, and as it is at first otherwise', () => {
  expect(isChannelOn('message', 'mail', undefined)).toBe(true);
  expect(isChannelOn('message', 'mail', false)).toBe(false);
  expect(isChannelOn('step_confirmed', 'mail', undefined)).toBe(false);
  expect(isChannelOn('step_confirmed', 'mail', true)).toBe(true);
});

test('the confirmation that a ticket has arrived is a mail and nothing else', () => {
  expect(channelsFor('created')).toEqual(['mail']);
  expect(channelsFor('message')).toEqual(['app', 'mail', 'push']);
});
