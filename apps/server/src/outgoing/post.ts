import { type IncomingMessage, request as requestPlain } from 'node:http';
import { type RequestOptions, request as requestSecure } from 'node:https';
import type { DeliveryReason } from '@etape/shared/deliveries';
import { UndeliverableError } from '../outbox/outbox-topics.ts';
import { reasonOfConnection } from './connection-reason.ts';
import { isAddressAllowed, publicLookup, type Resolve } from './outgoing-address.ts';

export type Post = {
  url: string;
  headers: Record<string, string | number>;
  body: string | Buffer;
  /** Private addresses and plain http are allowed. */
  allowInternal: boolean;
  signal: AbortSignal;
  resolve?: Resolve;
};

/** What came back: of its text, the beginning. */
export type Answer = { status: number; text: string };

const TIMEOUT_MS = 10_000;
/** Enough for the words of a refusal. */
const LONGEST_ANSWER = 2_000;

/**
 * Sends a body to an address that somebody typed. Follows no redirect, since that would lead where
 * nobody looked. Throws an Error whose message is a `DeliveryReason`; an UndeliverableError where
 * trying again would not help.
 */
export async function post(order: Post): Promise<Answer> {
  const url = new URL(order.url);
  if (!isAddressAllowed(url, order.allowInternal)) throw new UndeliverableError('address_refused');
  const signal = AbortSignal.any([order.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const options: RequestOptions = {
    method: 'POST',
    headers: { 'user-agent': 'Etape', ...order.headers, 'content-length': lengthOf(order.body) },
    signal,
    // A connection of its own: one that is kept open was checked under another name.
    agent: false,
    ...(order.allowInternal ? {} : { lookup: publicLookup(order.resolve) }),
  };
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const call = request(url, options, (response) => {
        readAnswer(response).then(resolve, reject);
      });
      call.on('error', reject);
      call.end(order.body);
    });
  } catch (failure) {
    if (failure instanceof UndeliverableError) throw failure;
    throw new Error(reasonOf(failure, signal), { cause: failure });
  }
}

/** Throws unless the receiver has accepted. */
export function expectAccepted({ status, text }: Answer): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) throw new UndeliverableError('redirected');
  const words = `HTTP ${status} ${text}`.trim();
  const passing = status === 408 || status === 429 || status >= 500;
  throw passing ? new Error(words) : new UndeliverableError(words);
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    text += chunk;
    // Leaving the loop closes the connection: nobody can make us read for ever.
    if (text.length >= LONGEST_ANSWER) break;
  }
  return { status: response.statusCode ?? 0, text: firstWords(text) };
}

/** One line, without what would not show. */
function firstWords(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

function lengthOf(body: string | Buffer): number {
  return Buffer.byteLength(body);
}

function reasonOf(failure: unknown, signal: AbortSignal): DeliveryReason {
  if (signal.aborted) return 'timed_out';
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  return reasonOfConnection(code);
}
