import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { enqueueDelivery } from '../outbox/outbox-service.ts';
import { getSettings } from '../settings/settings-queries.ts';

/** What happens to somebody's second factor that they must hear of: it may not have been them. */
export const FACTOR_NEWS = [
  'second_factor_on',
  'second_factor_off',
  'second_factor_reset',
  'recovery_code_used',
] as const;
export type FactorNews = (typeof FACTOR_NEWS)[number];

/**
 * Tells somebody by mail, where that is set up, what has happened to their second factor: in the
 * transaction in which it does, so that neither happens without the other.
 */
export async function tellFactorNews(
  ctx: AppContext,
  tx: Tx,
  { userId, news }: { userId: number; news: FactorNews },
): Promise<void> {
  const { enabled } = await getSettings(tx.db, 'mail');
  if (!enabled) return;
  await enqueueDelivery(ctx, tx, { topic: 'mail', payload: { type: news, userId, at: tx.now } });
}
