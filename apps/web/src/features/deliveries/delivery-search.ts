import type { DeliveryChannel, DeliveryStatus } from '@etape/shared/deliveries';

/** What of the deliveries is shown, as it stands in the address. */
export type DeliverySearch = {
  show?: DeliveryStatus | undefined;
  channel?: DeliveryChannel | undefined;
};

/** In the order of the tabs: what needs somebody comes first, and is shown first. */
export const STATUSES = ['dead', 'waiting', 'sent'] as const satisfies readonly DeliveryStatus[];
const CHANNELS = ['mail', 'push', 'webhook'] as const satisfies readonly DeliveryChannel[];

/** Reads the address; what it does not know is left out. */
export function readDeliverySearch(search: Record<string, unknown>): DeliverySearch {
  const show = STATUSES.find((one) => one === search.show);
  const channel = CHANNELS.find((one) => one === search.channel);
  return {
    ...(show === undefined ? {} : { show }),
    ...(channel === undefined ? {} : { channel }),
  };
}
