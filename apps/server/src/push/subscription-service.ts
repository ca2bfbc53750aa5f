import { DomainError } from '@etape/shared/errors';
import type { PushStanding } from '@etape/shared/push';
import type { SubscribeInput } from '@etape/shared/push-schemas';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { findEndpointOf } from './subscription-queries.ts';
import {
  removeEnded,
  removeOldest,
  removeSubscriptionOf,
  replaceSubscription,
} from './subscription-store.ts';

/** More browsers than that nobody looks at; fewer messages for a script that signs in all day. */
const MOST_BROWSERS = 20;

type Browser = { userId: number; sessionId: string };

/** What this browser needs to subscribe, and whether it has. */
export async function getPushStanding(ctx: AppContext, sessionId: string): Promise<PushStanding> {
  return {
    publicKey: ctx.push.publicKey,
    endpoint: await findEndpointOf(ctx.db.read, sessionId),
  };
}

/**
 * Has the browser of this session told from now on, until the session ends. Throws `validation`
 * (`endpoint` not available) where its address is not one of a public push service.
 */
export async function subscribe(
  ctx: AppContext,
  browser: Browser,
  input: SubscribeInput,
): Promise<void> {
  if (!ctx.push.allows(input.endpoint)) {
    throw new DomainError('validation', { fields: { endpoint: 'not_available' } });
  }
  await transact(ctx, async (tx) => {
    await replaceSubscription(tx, browser, input);
    await removeOldest(tx, browser.userId, MOST_BROWSERS);
  });
}

/** This browser is told nothing more. */
export async function unsubscribe(ctx: AppContext, sessionId: string): Promise<void> {
  await transact(ctx, (tx) => removeSubscriptionOf(tx, sessionId));
}

/** Forgets browsers whose session is over; nothing has been sent to them since it was. */
export async function forgetEndedSubscriptions(ctx: AppContext): Promise<void> {
  await transact(ctx, removeEnded);
}
