import { expect, test } from 'vitest';
import { DELIVERY_REASONS, readDeliveryReason } from './deliveries.ts';

test('a reason is one of ours, or somebody else’s words', () => {
  expect(DELIVERY_REASONS.map(readDeliveryReason)).toEqual(DELIVERY_REASONS);
  expect(readDeliveryReason('HTTP 404 no_service')).toBeNull();
});
