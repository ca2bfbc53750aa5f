import type { DeliveryReason } from '@etape/shared/deliveries';

const REASONS: Record<string, DeliveryReason> = {
  ENOTFOUND: 'host_unknown',
  EAI_AGAIN: 'host_unknown',
  ECONNREFUSED: 'connection_refused',
  EHOSTUNREACH: 'connection_refused',
  ENETUNREACH: 'connection_refused',
  ETIMEDOUT: 'timed_out',
};

/** Why there was no connection, or none that lasted, after the code of the error. */
export function reasonOfConnection(code: string): DeliveryReason {
  if (/CERT|SIGNATURE|ERR_TLS/.test(code)) return 'certificate_invalid';
  if (/^ERR_SSL|^EPROTO$/.test(code)) return 'tls_failed';
  return REASONS[code] ?? 'connection_lost';
}
