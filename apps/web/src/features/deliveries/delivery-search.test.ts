import { DELIVERY_CHANNELS, DELIVERY_STATUSES } from '@etape/shared/deliveries';
import { expect, test } from 'vitest';
import { readDeliverySearch, STATUSES } from './delivery-search.ts';

test('an address keeps what it knows of', () => {
  expect(readDeliverySearch({ show: 'sent', channel: 'push', page: 4 })).toEqual({
    show: 'sent',
    channel: 'push',
  });
  expect(readDeliverySearch({ show: 'lost', channel: 5 })).toEqual({});
});

test('there is a tab for each status and a filter for each channel', () => {
  expect(STATUSES.toSorted()).toEqual(DELIVERY_STATUSES.toSorted());
  for (const channel of DELIVERY_CHANNELS) {
    expect(readDeliverySearch({ channel })).toEqual({ channel });
  }
});
