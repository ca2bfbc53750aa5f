import { expect, test } from 'vitest';
import { createWebhookSchema, updateWebhookSchema, webhookIdSchema } from './webhook-schemas.ts';

const SLACK = {
  name: ' Support ',
  service: 'slack',
  url: 'https://hooks.slack.com/services/T0/B0/secret',
  tickets: 'all',
};

test('a new webhook tells of every category and is on, unless said otherwise', () => {
  expect(createWebhookSchema.parse(SLACK)).toEqual({
    ...SLACK,
    name: 'Support',
    categoryIds: null,
    active: true,
  });
});

test.each(['', 'not an address', 'ftp://hooks.slack.com/x', 'file:///etc/passwd', 'javascript:1'])(
  'an address that leads nowhere is refused: %j',
  (url) => {
    expect(createWebhookSchema.safeParse({ ...SLACK, url }).success).toBe(false);
  },
);

test('a webhook for no category at all would tell nothing', () => {
  expect(createWebhookSchema.safeParse({ ...SLACK, categoryIds: [] }).success).toBe(false);
});

test('what an update leaves out is not there', () => {
  expect(updateWebhookSchema.parse({ webhookId: 1 })).toEqual({ webhookId: 1 });
  expect(updateWebhookSchema.parse({ webhookId: 1, categoryIds: null })).toEqual({
    webhookId: 1,
    categoryIds: null,
  });
  expect(webhookIdSchema.safeParse({ webhookId: 0 }).success).toBe(false);
});
