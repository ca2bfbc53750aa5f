import { expect, test } from 'vitest';
import { subscribeSchema } from './push-schemas.ts';

const KEYS = { p256dh: 'B'.repeat(87), auth: 'a_-9'.repeat(5).concat('ab') };
const ENDPOINT = 'https://push.example/send/abc';

test('what a browser hands out is taken as it is', () => {
  const input = { endpoint: ENDPOINT, keys: KEYS };
  expect(subscribeSchema.parse(input)).toEqual(input);
});

test.each([
  { endpoint: 'push.example', keys: KEYS },
  { endpoint: 'javascript:1', keys: KEYS },
  { endpoint: `https://push.example/${'x'.repeat(2_000)}`, keys: KEYS },
  { endpoint: ENDPOINT, keys: { ...KEYS, p256dh: 'B'.repeat(86) } },
  { endpoint: ENDPOINT, keys: { ...KEYS, auth: 'a'.repeat(23) } },
  { endpoint: ENDPOINT, keys: { ...KEYS, auth: '='.repeat(22) } },
  { endpoint: ENDPOINT },
])('what could not be a subscription is refused: %j', (input) => {
  expect(subscribeSchema.safeParse(input).success).toBe(false);
});
