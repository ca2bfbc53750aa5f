import type { Settings } from '@etape/shared/settings';
import type { SendMailOptions } from 'nodemailer';
import { toAnswer, toDeliveryFailure } from './smtp-failure.ts';

/** A server that says nothing for this long is not going to. */
const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 20_000;

/**
 * Hands one mail over to the server of these settings, by a connection of its own, so that a change
 * of settings holds at once and giving up ends everything. Returns what the server answered. Throws
 * as `toDeliveryFailure` says.
 */
export async function sendBySmtp(
  settings: Settings['mail'],
  mail: SendMailOptions,
  signal: AbortSignal,
): Promise<string> {
  const { host, port, secure, user, password } = settings;
  // Large, and not needed where no mail is sent.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host,
    port,
    secure,
    // Without TLS the password would be anybody's on the way; on this machine there is no way.
    requireTLS: user !== '' && !isThisMachine(host),
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { response } = await transport.sendMail({ ...mail, signal });
    return toAnswer(response);
  } catch (failure) {
    throw toDeliveryFailure(failure);
  }
}

function isThisMachine(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/i.test(host);
}
