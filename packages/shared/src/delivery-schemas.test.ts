import { expect, test } from 'vitest';
import { deadLettersSchema, deliveryIdSchema, listDeliveriesSchema } from './delivery-schemas.ts';

const ID = 'a3bb189e-8bf9-4c3c-9a1f-7c0d4a4c2f11';

test('a list is asked for by status, page by page', () => {
  expect(listDeliveriesSchema.parse({ status: 'dead' })).toEqual({ status: 'dead', limit: 50 });
  const next = { status: 'sent', channel: 'mail', cursor: `1767600000000-${ID}`, limit: 100 };
  expect(listDeliveriesSchema.parse(next)).toEqual(next);
  for (const bad of [{ cursor: 'x' }, { cursor: `-1-${ID}` }, { limit: 101 }, { status: 'lost' }]) {
    expect(listDeliveriesSchema.safeParse({ status: 'dead', ...bad }).success).toBe(false);
  }
});

test('dead letters are named one by one, or all at once', () => {
  expect(deliveryIdSchema.safeParse({ deliveryId: ID }).success).toBe(true);
  expect(deliveryIdSchema.safeParse({ deliveryId: '1' }).success).toBe(false);
  expect(deadLettersSchema.parse({})).toEqual({});
  expect(deadLettersSchema.safeParse({ channel: 'pigeon' }).success).toBe(false);
});
