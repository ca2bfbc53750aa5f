import type { AppContext } from '../context.ts';
import type { Db } from './schema.ts';

/** A transaction under way: its connection, its one moment, and what to do once it is durable. */
export type Tx = {
  db: Db;
  /** Epoch milliseconds; everything written in one transaction happens at one time. */
  now: number;
  onCommit(effect: () => void): void;
};

/** Does the work in one transaction, or none of it. Effects run after the commit, in order. */
export async function transact<Result>(
  ctx: AppContext,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const effects: (() => void)[] = [];
  const result = await ctx.db.write
    .transaction()
    .execute((db) =>
      work({ db, now: ctx.clock.now(), onCommit: (effect) => effects.push(effect) }),
    );
  // Wake after commit: a reader woken earlier would find nothing.
  for (const effect of effects) runEffect(ctx, effect);
  return result;
}

/** What is committed is done: a failing reader must not make it look undone to whoever asked. */
function runEffect(ctx: AppContext, effect: () => void): void {
  try {
    effect();
  } catch (error) {
    ctx.log.error(error, 'an effect of a committed transaction failed');
  }
}
