import { expect, test } from 'vitest';
import { listNotificationsSchema, markNotificationsReadSchema } from './notification-schemas.ts';

test('a page of notifications has a bound and a cursor of ours, or none', () => {
  expect(listNotificationsSchema.parse({})).toEqual({ limit: 50 });
  expect(listNotificationsSchema.safeParse({ cursor: '1767600000000-12' }).success).toBe(true);
  expect(listNotificationsSchema.safeParse({ cursor: "1' or 1=1" }).success).toBe(false);
  expect(listNotificationsSchema.safeParse({ limit: 101 }).success).toBe(false);
});

test('what is marked as read is some notifications or a ticket, never nothing or thousands', () => {
  const accepts = (input: unknown) => markNotificationsReadSchema.safeParse(input).success;
  expect(accepts({ ids: [1, 2] })).toBe(true);
  expect(accepts({ ticketId: 1042 })).toBe(true);
  expect(accepts({})).toBe(false);
  expect(accepts({ ids: [] })).toBe(false);
  expect(accepts({ ids: Array.from({ length: 101 }, (_, index) => index + 1) })).toBe(false);
});
