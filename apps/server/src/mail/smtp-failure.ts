import type { DeliveryReason } from '@etape/shared/deliveries';
import { UndeliverableError } from '../outbox/outbox-topics.ts';
import { reasonOfConnection } from '../outgoing/connection-reason.ts';

/** What nodemailer tells of a failure. `response`: the server's words, with its code. */
type SmtpFailure = {
  message: string;
  code?: unknown;
  originalCode?: unknown;
  command?: unknown;
  response?: unknown;
  responseCode?: unknown;
  permanent?: unknown;
};

const LONGEST_ANSWER = 300;

/**
 * The error for the outbox, its message a `DeliveryReason` or the server's own words. A recipient or
 * a message that is refused for good is an UndeliverableError. Whatever concerns the server or the
 * account on it concerns all mails and may be mended: those wait.
 */
export function toDeliveryFailure(failure: unknown): Error {
  if (!(failure instanceof Error)) return new Error(String(failure));
  const facts: SmtpFailure = failure;
  if (
    facts.command !== 'STARTTLS' &&
    typeof facts.response === 'string' &&
    typeof facts.responseCode === 'number'
  ) {
    const answer = toAnswer(facts.response);
    return isRefusedForGood(facts)
      ? new UndeliverableError(answer)
      : new Error(answer, { cause: failure });
  }
  return new Error(reasonOf(facts), { cause: failure });
}

/** One line of what a server said. */
export function toAnswer(response: string): string {
  return response
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ANSWER);
}

function isRefusedForGood({ command, permanent }: SmtpFailure): boolean {
  return permanent === true && (command === 'RCPT TO' || command === 'DATA');
}

function reasonOf({ message, code, command, originalCode }: SmtpFailure): DeliveryReason {
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'timed_out';
  if (code === 'EDNS') return 'host_unknown';
  // Nodemailer puts the code of a failed STARTTLS aside and keeps its words.
  if (command === 'STARTTLS' || code === 'ETLS')
    return /certificate/i.test(message) ? 'certificate_invalid' : 'tls_failed';
  return reasonOfConnection(String(originalCode ?? code));
}
