import { commandId } from '../support/tickets.ts';
import { type Expected, STAFF } from './callers.ts';
import type { Row } from './table.ts';

const ADMINS: Expected = { ...STAFF, assignee: 'forbidden', technician: 'forbidden' };

/** Nobody else learns whether there is one. */
const NOT_THERE: Expected = { ...ADMINS, admin: 'not_found' };

export const DELIVERY_ROWS: Row[] = [
  { path: 'webhooks.list', call: (api) => api.webhooks.list.query(), expected: ADMINS },
  {
    path: 'webhooks.create',
    call: (api) =>
      api.webhooks.create.mutate({
        name: commandId(),
        service: 'slack',
        url: 'https://hooks.slack.com/services/T0/B0/x',
        tickets: 'all',
      }),
    expected: ADMINS,
  },
  {
    path: 'webhooks.update',
    call: (api) => api.webhooks.update.mutate({ webhookId: 999_999, active: false }),
    expected: NOT_THERE,
  },
  {
    path: 'webhooks.delete',
    call: (api) => api.webhooks.delete.mutate({ webhookId: 999_999 }),
    expected: NOT_THERE,
  },
  {
    path: 'webhooks.test',
    call: (api) => api.webhooks.test.mutate({ webhookId: 999_999 }),
    expected: NOT_THERE,
  },
  {
    path: 'deliveries.list',
    call: (api) => api.deliveries.list.query({ status: 'dead' }),
    expected: ADMINS,
  },
  { path: 'deliveries.counts', call: (api) => api.deliveries.counts.query(), expected: ADMINS },
  {
    path: 'deliveries.retry',
    call: (api) => api.deliveries.retry.mutate({ deliveryId: commandId() }),
    expected: NOT_THERE,
  },
  {
    path: 'deliveries.retryAll',
    call: (api) => api.deliveries.retryAll.mutate({}),
    expected: ADMINS,
  },
  {
    path: 'deliveries.discard',
    call: (api) => api.deliveries.discard.mutate({ deliveryId: commandId() }),
    expected: NOT_THERE,
  },
  {
    path: 'deliveries.discardAll',
    call: (api) => api.deliveries.discardAll.mutate({}),
    expected: ADMINS,
  },
];
