import type { Logger } from 'pino';
import { type AccessTokens, createAccessTokens } from './auth/access-tokens.ts';
import { createCodeThrottle } from './auth/code-throttle.ts';
import { createResetThrottle } from './auth/reset-throttle.ts';
import { createSignInThrottle } from './auth/sign-in-throttle.ts';
import { sweepAttempts } from './auth/stored-limiter.ts';
import { createBackgroundJobs } from './background-jobs.ts';
import { type Clock, systemClock } from './clock.ts';
import type { AppContext } from './context.ts';
import { readHistory } from './db/histories.ts';
import { migrateToLatest } from './db/migrate.ts';
import { openDatabase } from './db/open-database.ts';
import { createPresence } from './desk/presence.ts';
import { createEventBus } from './events/event-bus.ts';
import { createEventFeeds } from './events/event-feed.ts';
import { forgetImports } from './imports/import-service.ts';
import { deliverMail, MAILS_AT_ONCE } from './mail/mail-delivery.ts';
import { createNotifier } from './notifications/notifier.ts';
import { createOutbox } from './outbox/outbox.ts';
import { deliverPush } from './push/push-delivery.ts';
import { readOrMakePushKeys } from './push/push-keys.ts';
import { createPushSender } from './push/push-sender.ts';
import { forgetEndedSubscriptions } from './push/subscription-service.ts';
import { createFactorVault } from './second-factors/factor-vault.ts';
import { closeForgottenTickets } from './tickets/automatic-closing.ts';
import { deliverToWebhook } from './webhooks/webhook-delivery.ts';

export type ContextOptions = {
  databaseFile: string;
  /** Signs access tokens. */
  secret: string;
  /** Seals the secrets of second factors; left out: `secret` does, which tests and tools have alone. */
  factorKey?: string;
  log: Logger;
  /** The address people use, for links in what leaves the house. */
  publicUrl?: string | undefined;
  clock?: Clock;
  /** For tests that watch a token run out. */
  accessTokens?: AccessTokens;
  /** For tests that cannot wait for the outbox to try again: the pauses, in milliseconds. */
  outboxPausesMs?: readonly number[];
  /** For tests that watch the bell: how long a ticket is let be, in milliseconds. */
  notifier?: { quietMs?: number };
  /** For tests whose push service is on this machine; otherwise they are public https hosts. */
  push?: { allowInternal?: boolean };
};

/** A day is what people count in: a quarter of an hour more does not matter. */
const CLOSING_PAUSE_MS = 15 * 60_000;
const SWEEP_PAUSE_MS = 60 * 60_000;
const FORGETTING_PAUSE_MS = 60 * 60_000;

/** Opens the database, brings it up to date and wires the rest together. Close it at the end. */
export async function createContext(options: ContextOptions): Promise<AppContext> {
  const { databaseFile, secret, log, clock = systemClock } = options;
  const db = openDatabase(databaseFile);
  await migrateToLatest(db.write);
  const bus = createEventBus();
  const ctx: AppContext = {
    db,
    history: await readHistory(db.write),
    bus,
    feeds: createEventFeeds(db.read, bus),
    outbox: createOutbox({
      db: db.write,
      clock,
      log,
      ...(options.outboxPausesMs === undefined ? {} : { pausesMs: options.outboxPausesMs }),
    }),
    notifier: createNotifier(options.notifier),
    push: createPushSender(await readOrMakePushKeys(db.write, clock.now()), options.push),
    jobs: createBackgroundJobs(log),
    presence: createPresence(),
    clock,
    log,
    publicUrl: options.publicUrl ?? null,
    accessTokens: options.accessTokens ?? createAccessTokens(secret, { clock }),
    factorVault: createFactorVault(options.factorKey ?? secret),
    signInThrottle: createSignInThrottle({ db: db.write, clock }),
    codeThrottle: createCodeThrottle({ db: db.write, clock }),
    resetThrottle: createResetThrottle({ db: db.write, clock }),
  };
  handleDeliveries(ctx);
  return ctx;
}

/** Who sends what the outbox holds. */
function handleDeliveries(ctx: AppContext): void {
  ctx.outbox.handle('push', (delivery, signal) => deliverPush(ctx, delivery, signal));
  ctx.outbox.handle(
    'mail',
    (delivery, signal) => deliverMail(ctx, delivery, signal),
    MAILS_AT_ONCE,
  );
  ctx.outbox.handle('webhook', (delivery, signal) => deliverToWebhook(ctx, delivery, signal));
}

/** Starts what the desk does by itself, asked by nobody: telling what has happened, sending what waits. */
export async function startBackground(ctx: AppContext): Promise<void> {
  await ctx.notifier.start(ctx);
  await ctx.outbox.start();
  ctx.jobs.start({
    name: 'automatic closing',
    pauseMs: CLOSING_PAUSE_MS,
    run: (signal) => closeForgottenTickets(ctx, signal),
  });
  ctx.jobs.start({
    name: 'sweeping of attempts',
    pauseMs: SWEEP_PAUSE_MS,
    run: () => sweepAttempts(ctx.db.write, ctx.clock.now()),
  });
  ctx.jobs.start({
    name: 'forgetting browsers that are signed out',
    pauseMs: FORGETTING_PAUSE_MS,
    run: () => forgetEndedSubscriptions(ctx),
  });
  ctx.jobs.start({
    name: 'forgotten imports',
    pauseMs: SWEEP_PAUSE_MS,
    run: () => forgetImports(ctx),
  });
}

export async function closeContext(ctx: AppContext): Promise<void> {
  ctx.feeds.close();
  await ctx.jobs.close();
  await ctx.notifier.close();
  await ctx.outbox.close();
  await ctx.db.close();
}
