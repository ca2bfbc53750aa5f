import type { WebhookView } from '@etape/shared/webhooks';
import { expect, test } from 'vitest';
import { checkDraft, toCreation, toDraft, toUpdate } from './webhook-draft.ts';

const STORED: WebhookView = {
  id: 3,
  name: 'Support',
  service: 'slack',
  host: 'hooks.slack.com',
  tickets: 'urgent',
  categoryIds: [1, 2],
  active: false,
  createdAt: '2026-01-05T08:00:00.000Z',
};
const URL = 'https://hooks.slack.com/services/T0/B0/x';

test('a stored webhook is saved as it was, without the address that nobody typed', () => {
  const { id, name, service, tickets, categoryIds, active } = STORED;
  const same = { webhookId: id, name, service, tickets, categoryIds, active };
  expect(toUpdate(toDraft(STORED), id)).toEqual(same);
  expect(checkDraft(toDraft(STORED), STORED)).toEqual({});
  expect(toUpdate({ ...toDraft(STORED), url: ` ${URL} ` }, id).url).toBe(URL);
});

test('all categories stay all of them, whatever was ticked before', () => {
  const draft = { ...toDraft(STORED), someCategories: false, url: URL };
  expect(toCreation(draft).categoryIds).toBeNull();
});

test.each([
  [{ name: ' ' }, { name: 'required' }],
  [{ url: '' }, { url: 'required' }],
  [{ url: 'hooks.slack.com/services' }, { url: 'invalid' }],
  [{ url: `https://${'x'.repeat(2_000)}` }, { url: 'too_long' }],
  [{ someCategories: true }, { categoryIds: 'required' }],
])('a new one with %j cannot be sent', (change, problems) => {
  const draft = { ...toDraft(null), name: 'Support', url: URL, ...change };
  expect(checkDraft(draft, null)).toEqual(problems);
});
