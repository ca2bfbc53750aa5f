import { setTimeout as wait } from 'node:timers/promises';
import type { AppContext } from '../context.ts';
import { createTurns, type Turns } from '../turns.ts';
import type { Databases } from './databases.ts';
import type { Db } from './schema.ts';

/** A transaction under way: its connection, its one moment, and what to do once it is durable. */
export type Tx = {
  db: Db;
  /** Epoch milliseconds; everything written in one transaction happens at one time. */
  now: number;
  onCommit(effect: () => void): void;
};

/** So often is a transaction done again that met others; then something is wrong. */
const ATTEMPTS = 30;
const LONGEST_PAUSE_MS = 100;

/**
 * Takes the one row that everything is decided by and that every change of it changes, on PostgreSQL:
 * others who change it wait here. Nothing else is watched.
 */
export type Lock = (db: Db) => Promise<unknown>;

/**
 * Does the work in one transaction, or none of it. Effects run after the commit, in order. Where
 * several processes write, the work may be done anew because it met another: it changes nothing
 * outside but by its effects.
 */
export async function transact<Result>(
  ctx: Pick<AppContext, 'db' | 'clock' | 'log'>,
  work: (tx: Tx) => Promise<Result>,
  lock: Lock | null = null,
): Promise<Result> {
  const { result, effects } = await repeatOnConflict(ctx.db, async () => {
    const begun: (() => void)[] = [];
    const onCommit = (effect: () => void) => void begun.push(effect);
    const done = await begin(ctx.db, lock).execute(async (db) => {
      if (ctx.db.kind === 'postgres') await lock?.(db);
      return work({ db, now: ctx.clock.now(), onCommit });
    });
    return { result: done, effects: begun };
  });
  // Wake after commit: a reader woken earlier would find nothing.
  for (const effect of effects) runEffect(ctx, effect);
  return result;
}

/** On SQLite there is one connection that writes, and it takes the lock before it reads. */
function begin({ write, kind }: Databases, lock: Lock | null) {
  const transaction = write.transaction();
  if (kind === 'sqlite') return transaction;
  return transaction.setIsolationLevel(lock === null ? 'serializable' : 'read committed');
}

/**
 * Whatever met another transaction goes on alone: of fifty at once that change one ticket, each would
 * otherwise meet all others. What meets nobody is not held up; other processes may still be met.
 */
async function repeatOnConflict<Result>(
  db: Databases,
  attempt: () => Promise<Result>,
): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!db.isConflict(error)) throw error;
  }
  const inTurn = lanes.get(db) ?? createTurns();
  lanes.set(db, inTurn);
  return inTurn('conflicts', () => repeat(db, attempt));
}

/** Where those that met another wait for their turn, by database. */
const lanes = new WeakMap<Databases, Turns>();

async function repeat<Result>(db: Databases, attempt: () => Promise<Result>): Promise<Result> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (number === ATTEMPTS || !db.isConflict(error)) throw error;
    }
    // At different times, or the same two would meet again.
    await wait(Math.random() * Math.min(2 ** number, LONGEST_PAUSE_MS));
  }
}

/** What is committed is done: a failing reader must not make it look undone to whoever asked. */
function runEffect(ctx: Pick<AppContext, 'log'>, effect: () => void): void {
  try {
    effect();
  } catch (error) {
    ctx.log.error(error, 'an effect of a committed transaction failed');
  }
}
