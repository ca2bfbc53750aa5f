/**
 * Why something could not be sent, where we know it: codes that a client translates. Any other
 * reason is in the words of the machine that refused.
 */
export const DELIVERY_REASONS = [
  /** The address is private, or not https. */
  'address_refused',
  /** The receiver sends elsewhere; whoever follows may be led into the house. */
  'redirected',
  'host_unknown',
  'connection_refused',
  'connection_lost',
  'certificate_invalid',
  'timed_out',
  'webhook_gone',
  'webhook_off',
  'ticket_gone',
] as const;
export type DeliveryReason = (typeof DELIVERY_REASONS)[number];

/** The code, where the reason is one. */
export function readDeliveryReason(reason: string): DeliveryReason | null {
  return DELIVERY_REASONS.find((one) => one === reason) ?? null;
}
