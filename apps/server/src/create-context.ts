import type { Logger } from 'pino';
import { type AccessTokens, createAccessTokens } from './auth/access-tokens.ts';
import { createCodeThrottle } from './auth/code-throttle.ts';
import { createResetThrottle } from './auth/reset-throttle.ts';
import { readOrMakeStoredSecret, type SecretName } from './auth/secret.ts';
import { createSignInThrottle } from './auth/sign-in-throttle.ts';
import { sweepAttempts } from './auth/stored-limiter.ts';
import { createBackgroundJobs } from './background-jobs.ts';
import { type Clock, systemClock } from './clock.ts';
import type { AppContext } from './context.ts';
import type { DatabaseTarget } from './db/databases.ts';
import { refuseHalfCopy } from './db/half-copy.ts';
import { readHistory } from './db/histories.ts';
import { migrateToLatest } from './db/migrate.ts';
import { openDatabase } from './db/open-database.ts';
import { createPresence } from './desk/presence.ts';
import { createEventBus } from './events/event-bus.ts';
import { createEventFeeds } from './events/event-feed.ts';
import { createLookingAgain } from './events/looking-again.ts';
import { forgetImports } from './imports/import-service.ts';
import { deliverMail, MAILS_AT_ONCE } from './mail/mail-delivery.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createNotifier } from './notifications/notifier.ts';
import { countDeliveries } from './outbox/delivery-queries.ts';
import { createOutbox } from './outbox/outbox.ts';
import { deliverPush } from './push/push-delivery.ts';
import { readOrMakePushKeys } from './push/push-keys.ts';
import { createPushSender } from './push/push-sender.ts';
import { forgetEndedSubscriptions } from './push/subscription-service.ts';
import { indexEverything } from './search/indexing-service.ts';
import { createFactorVault } from './second-factors/factor-vault.ts';
import { createDeskFigures } from './statistics/figures-here-or-aside.ts';
import { closeForgottenTickets } from './tickets/automatic-closing.ts';
import { deliverToWebhook } from './webhooks/webhook-delivery.ts';

export type ContextOptions = {
  database: DatabaseTarget;
  /** Signs access tokens; null: one that is kept in the database, for all processes on it. */
  secret: string | null;
  /**
   * Seals the secrets of second factors; null: one from the database. Left out: `secret` does, which
   * tests and tools have alone.
   */
  factorKey?: string | null;
  log: Logger;
  /** The address people use, for links in what leaves the house. */
  publicUrl?: string | undefined;
  clock?: Clock;
  /** Measures what the desk does; left out, nothing is measured. */
  metrics?: Metrics;
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
/** A hint that was lost delays by no more than this. */
const LOOKING_PAUSE_MS = 5_000;
/** Whoever searches has it done at once: this is for what nobody searches meanwhile. */
const INDEXING_PAUSE_MS = 10_000;
/** So much is left to read for whoever asks for a dashboard of a large desk. */
const FIGURES_PAUSE_MS = 60_000;
/** A start has more urgent things to do. */
const FIGURES_DELAY_MS = 5_000;
const SWEEP_PAUSE_MS = 60 * 60_000;
const FORGETTING_PAUSE_MS = 60 * 60_000;

/** Opens the database, brings it up to date and wires the rest together. Close it at the end. */
export async function createContext(options: ContextOptions): Promise<AppContext> {
  const { database, log, clock = systemClock } = options;
  const db = openDatabase(database, options.metrics?.observeQuery);
  if (database.kind === 'postgres') await refuseHalfCopy(db.write);
  await migrateToLatest(db);
  const findSecret = (name: SecretName) => readOrMakeStoredSecret(db.write, name, clock.now());
  const secret = options.secret ?? (await findSecret('jwt-secret'));
  const factorKey =
    options.factorKey === null ? await findSecret('second-factor-key') : options.factorKey;
  const bus = createEventBus(db.channel);
  const feeds = createEventFeeds(db.read, bus);
  const ctx: AppContext = {
    db,
    metrics: options.metrics ?? null,
    history: await readHistory(db.write),
    bus,
    feeds,
    outbox: createOutbox({
      db,
      clock,
      log,
      ...(options.outboxPausesMs === undefined ? {} : { pausesMs: options.outboxPausesMs }),
    }),
    notifier: createNotifier(options.notifier),
    push: createPushSender(await readOrMakePushKeys(db.write, clock.now()), options.push),
    jobs: createBackgroundJobs(log),
    figures: createDeskFigures(db, database, log),
    lookAgain: createLookingAgain({ db: db.read, bus, feeds, clock }),
    presence: createPresence({ channel: db.channel }),
    clock,
    log,
    publicUrl: options.publicUrl ?? null,
    accessTokens: options.accessTokens ?? createAccessTokens(secret, { clock }),
    factorVault: createFactorVault(factorKey ?? secret),
    signInThrottle: createSignInThrottle({ db: db.write, clock }),
    codeThrottle: createCodeThrottle({ db: db.write, clock }),
    resetThrottle: createResetThrottle({ db: db.write, clock }),
  };
  handleDeliveries(ctx);
  watchOutbox(ctx);
  listenForGaps(ctx);
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

function watchOutbox({ metrics, db }: AppContext): void {
  metrics?.watch('etape_outbox_waiting', 'Deliveries that wait to be sent', async () => {
    return (await countDeliveries(db.read)).waiting;
  });
  metrics?.watch('etape_outbox_dead', 'Deliveries that were given up', async () => {
    return (await countDeliveries(db.read)).dead;
  });
}

function listenForGaps(ctx: AppContext): void {
  ctx.db.channel?.onGap(() => {
    ctx.bus.ringAll();
    ctx.lookAgain().catch((error: unknown) => ctx.log.error(error, 'looking again failed'));
  });
}

/** Starts what the desk does by itself, asked by nobody: telling what has happened, sending what waits. */
export async function startBackground(ctx: AppContext): Promise<void> {
  await ctx.notifier.start(ctx);
  await ctx.outbox.start();
  if (ctx.db.channel !== null) {
    ctx.jobs.start({
      name: 'looking for what other processes wrote',
      pauseMs: LOOKING_PAUSE_MS,
      run: ctx.lookAgain,
    });
  }
  ctx.jobs.start({
    name: 'indexing for the search',
    pauseMs: INDEXING_PAUSE_MS,
    run: (signal) => indexEverything(ctx, { signal }),
  });
  ctx.jobs.start({
    name: 'keeping figures ready',
    delayMs: FIGURES_DELAY_MS,
    pauseMs: FIGURES_PAUSE_MS,
    run: () => ctx.figures.keepReady(),
  });
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
  ctx.presence.close();
  ctx.feeds.close();
  // Together: a job may be waiting for figures that nobody needs any more.
  await Promise.all([ctx.jobs.close(), ctx.figures.close()]);
  await ctx.notifier.close();
  await ctx.outbox.close();
  await ctx.db.close();
}
