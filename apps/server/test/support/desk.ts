import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type AccessTokens, createAccessTokens } from '../../src/auth/access-tokens.ts';
import { REFRESH_TOKEN_MS } from '../../src/auth/lifetimes.ts';
import { type Clock, systemClock } from '../../src/clock.ts';
import type { AppContext } from '../../src/context.ts';
import { closeContext, createContext } from '../../src/create-context.ts';
import type { DatabaseTarget } from '../../src/db/databases.ts';
import { buildApp, type HttpOptions } from '../../src/http/build-app.ts';
import { FRAME_LIMITS } from '../../src/http/frame-limit.ts';
import type { Metrics } from '../../src/metrics/metrics.ts';
import { emailOf, type Name } from './cast.ts';
import {
  type Api,
  createHttpApi,
  createSocketApi,
  type SocketApi,
  type SocketOptions,
} from './clients.ts';
import { copyDatabase, copyTemplate, type Template, type TestDatabase } from './databases.ts';

export const SECRET = 'a secret that is long enough for a test';

/** Tests say in a moment what people say in a day; those about limits set their own. */
const ANY = { burst: 1_000_000, perSecond: 1_000_000 };
const NO_LIMITS = {
  callLimits: ANY,
  answerLimits: { burst: 1e12, perSecond: 1e12 },
  frameLimits: { ...FRAME_LIMITS, ...ANY },
};

export type DeskOptions = {
  /** `empty` has nobody in it yet. */
  template?: Template;
  /** A database to copy instead of a template. */
  copyOf?: DatabaseTarget;
  /** Another desk's, to share. */
  database?: DatabaseTarget;
  clock?: Clock;
  /** How long access tokens live; the usual quarter of an hour where left out. */
  lifetimeMs?: number;
  log?: Logger;
  http?: HttpOptions;
  metrics?: Metrics;
  /** The pauses between attempts of the outbox, in milliseconds. */
  outboxPausesMs?: readonly number[];
  /** How long the notifier lets a ticket be; 0 where the test waits for the bell. */
  quietMs?: number;
  /** The push service is on this machine. */
  pushToInternal?: boolean;
};

/** A running desk on a database of its own. It ends with the test. */
export type Desk = {
  app: AppContext;
  server: FastifyInstance;
  /** `http://127.0.0.1:…` */
  origin: string;
  database: DatabaseTarget;
  idOf(name: Name): Promise<number>;
  /** An access token of the session that everybody in the cast has open. */
  tokenOf(name: Name): Promise<string>;
  /** Somebody's client over HTTP. */
  as(name: Name): Promise<Api>;
  anonymous: Api;
  /** Somebody's client over a socket; null: nobody's. */
  connect(name: Name | null, options?: Partial<SocketOptions>): SocketApi;
};

export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const { clock = systemClock, lifetimeMs } = options;
  const { target: database, remove } = await findDatabase(options);
  const accessTokens: AccessTokens = createAccessTokens(SECRET, {
    clock,
    ...(lifetimeMs === undefined ? {} : { lifetimeMs }),
  });
  const app = await createContext({
    database,
    secret: SECRET,
    log: options.log ?? pino({ level: 'silent' }),
    clock,
    publicUrl: options.http?.publicUrl,
    accessTokens,
    push: { allowInternal: options.pushToInternal ?? false },
    ...(options.metrics === undefined ? {} : { metrics: options.metrics }),
    ...(options.quietMs === undefined ? {} : { notifier: { quietMs: options.quietMs } }),
    ...(options.outboxPausesMs === undefined ? {} : { outboxPausesMs: options.outboxPausesMs }),
  });
  await keepSessionsOpen(app);
  const server = await buildApp(app, { ...NO_LIMITS, ...options.http });
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const clients: SocketApi[] = [];

  onTestFinished(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await server.close();
    await closeContext(app);
    await remove();
  });

  const tokenOf = async (name: Name) => {
    const { token } = await accessTokens.issue(await findSession(app, name));
    return token;
  };
  return {
    app,
    server,
    origin,
    database,
    tokenOf,
    idOf: async (name) => (await findSession(app, name)).userId,
    as: async (name) => createHttpApi(origin, await tokenOf(name)),
    anonymous: createHttpApi(origin, null),
    connect(name, socketOptions = {}) {
      const token = () => (name === null ? null : tokenOf(name));
      const client = createSocketApi(origin, { token, ...socketOptions });
      clients.push(client);
      return client;
    },
  };
}

async function findDatabase({
  template = 'staffed',
  copyOf,
  database,
}: DeskOptions): Promise<TestDatabase> {
  if (database !== undefined) return { target: database, remove: async () => {} };
  return copyOf === undefined ? copyTemplate(template) : copyDatabase(copyOf);
}

/** The sessions of the template begin when its desk opens, not when the template was made. */
async function keepSessionsOpen(app: AppContext): Promise<void> {
  await app.db.write
    .updateTable('sessions')
    .set({ expires_at: app.clock.now() + REFRESH_TOKEN_MS })
    .execute();
}

async function findSession(app: AppContext, name: Name) {
  const row = await app.db.read
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['sessions.id', 'sessions.user_id'])
    .where('users.email', '=', emailOf(name))
    .orderBy('sessions.created_at')
    .executeTakeFirstOrThrow();
  return { sessionId: row.id, userId: row.user_id };
}
