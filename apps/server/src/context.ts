import type { Logger } from 'pino';
import type { AccessTokens } from './auth/access-tokens.ts';
import type { CodeThrottle } from './auth/code-throttle.ts';
import type { ResetThrottle } from './auth/reset-throttle.ts';
import type { SignInThrottle } from './auth/sign-in-throttle.ts';
import type { BackgroundJobs } from './background-jobs.ts';
import type { Clock } from './clock.ts';
import type { Databases } from './db/databases.ts';
import type { Presence } from './desk/presence.ts';
import type { EventBus } from './events/event-bus.ts';
import type { EventFeeds } from './events/event-feed.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Notifier } from './notifications/notifier.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { PushSender } from './push/push-sender.ts';
import type { FactorVault } from './second-factors/factor-vault.ts';
import type { DeskFigures } from './statistics/figures-here-or-aside.ts';

/** What the whole server shares: made once at the start, passed along, closed at the end. */
export type AppContext = {
  db: Databases;
  /** null: nobody measures. */
  metrics: Metrics | null;
  /** Which course of events the database holds; see `db/histories.ts`. */
  history: string;
  bus: EventBus;
  feeds: EventFeeds;
  /** Finds what other processes on the database wrote and this one has not heard of. */
  lookAgain(): Promise<void>;
  outbox: Outbox;
  notifier: Notifier;
  push: PushSender;
  jobs: BackgroundJobs;
  figures: DeskFigures;
  presence: Presence;
  clock: Clock;
  log: Logger;
  /** The address people use (`https://desk.example`), for links in what leaves the house; null: unknown. */
  publicUrl: string | null;
  accessTokens: AccessTokens;
  factorVault: FactorVault;
  signInThrottle: SignInThrottle;
  codeThrottle: CodeThrottle;
  resetThrottle: ResetThrottle;
};
