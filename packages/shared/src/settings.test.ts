import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsSchemas } from './settings.ts';

test('what holds at first could be saved as it is', () => {
  expect(settingsSchemas.organisation.parse(DEFAULT_SETTINGS.organisation)).toEqual(
    DEFAULT_SETTINGS.organisation,
  );
  expect(settingsSchemas.tickets.parse(DEFAULT_SETTINGS.tickets)).toEqual(DEFAULT_SETTINGS.tickets);
  expect(settingsSchemas.mail.parse(DEFAULT_SETTINGS.mail)).toEqual(DEFAULT_SETTINGS.mail);
});

test.each([0, -1, 1.5, 3651])('resolved tickets do not close after %s days', (autoCloseDays) => {
  const tickets = { ...DEFAULT_SETTINGS.tickets, autoCloseDays };
  expect(settingsSchemas.tickets.safeParse(tickets).success).toBe(false);
});
