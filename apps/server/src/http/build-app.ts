import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import websocket from '@fastify/websocket';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import { getWSConnectionHandler } from '@trpc/server/adapters/ws';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { AppContext } from '../context.ts';
import { createAnswerLimit } from './answer-limit.ts';
import { type AppRouter, appRouter } from './app-router.ts';
import { createCallLimit } from './call-limit.ts';
import { type FrameLimits, limitFrames } from './frame-limit.ts';
import { registerHealth } from './health.ts';
import { letGoWhenStopping } from './letting-go.ts';
import { registerMetrics } from './metrics-route.ts';
import { createHttpContext, type RequestContext } from './request-context.ts';
import { isForeign, registerSecurity } from './security.ts';
import { createSocketContext } from './socket-context.ts';
import { createSockets, type SocketTimes } from './sockets.ts';
import { createStrangers, type StrangerLimits } from './strangers.ts';
import type { Rate } from './token-bucket.ts';
import { registerWebApp } from './web-app.ts';

export type HttpOptions = {
  publicUrl?: string | undefined;
  trustProxy?: string | boolean;
  /** The folder of the built web app; left out, only the API is served. */
  webFolder?: string;
  /** What whoever reads `/metrics` must know; left out, it is not there. */
  metricsToken?: string | undefined;
  socketTimes?: SocketTimes;
  strangerLimits?: StrangerLimits;
  frameLimits?: FrameLimits;
  callLimits?: Rate;
  answerLimits?: Rate;
};

/** No legitimate input is larger: the longest text has 5,000 characters. */
const MAX_BODY_BYTES = 128 * 1024;
const MAX_FRAME_BYTES = 256 * 1024;
const MAX_BATCH = 20;
const REQUEST_TIMEOUT_MS = 30_000;
/** Half a request and then nothing: whoever is there sends the rest within moments. */
const HEADERS_TIMEOUT_MS = 10_000;
const CHECK_PAUSE_MS = 2_000;
const KEEP_ALIVE = { enabled: true, pingMs: 20_000, pongWaitMs: 10_000 };

/** The whole public face: the API over HTTP and sockets, health, and the web app. */
export async function buildApp(
  app: AppContext,
  options: HttpOptions = {},
): Promise<FastifyInstance> {
  const { publicUrl, trustProxy = false } = options;
  const loggerInstance: FastifyBaseLogger = app.log;
  const server = Fastify({
    loggerInstance,
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy,
    routerOptions: { maxParamLength: 2_000 },
    forceCloseConnections: 'idle',
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CHECK_PAUSE_MS },
  });
  letGoWhenStopping(server);
  await registerSecurity(server, { publicUrl });
  await server.register(cookie);
  registerHealth(server, app);
  const limits = {
    calls: createCallLimit(options.callLimits),
    answers: createAnswerLimit(options.answerLimits),
  };
  await registerSockets(server, { app, limits }, options);
  // Behind the sockets' own hook: before it, a refused upgrade would never be closed.
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/trpc') && isForeign(request, publicUrl)) {
      return reply.code(403).send({ error: 'foreign origin' });
    }
  });
  if (app.metrics !== null && options.metricsToken !== undefined) {
    registerMetrics(server, app, { metrics: app.metrics, token: options.metricsToken });
  }
  await registerApi(server, { app, limits });
  if (options.webFolder !== undefined) await registerWebApp(server, options.webFolder);
  return server;
}

type Shared = Pick<RequestContext, 'app' | 'limits'>;

async function registerApi(server: FastifyInstance, shared: Shared): Promise<void> {
  await server.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BATCH,
      createContext: ({ req, res }) => createHttpContext(shared, req, res),
      onError: (info) => logFailure(shared.app, info),
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });
}

async function registerSockets(
  server: FastifyInstance,
  shared: Shared,
  { socketTimes, strangerLimits, frameLimits }: HttpOptions,
): Promise<void> {
  const { app } = shared;
  const strangers = createStrangers(strangerLimits);
  const sockets = createSockets(app, strangers, socketTimes);
  await server.register(websocket, {
    options: { maxPayload: MAX_FRAME_BYTES },
    // Told first, closed second: clients move over without an error in between.
    preClose: async () => {
      // A socket that is only now being opened would be refused, but not closed.
      server.server.removeAllListeners('upgrade');
      server.server.on('upgrade', (_request, socket) => socket.destroy());
      await sockets.stop(server.websocketServer.clients);
    },
  });
  server.get('/trpc', { websocket: true }, (socket, request: FastifyRequest) => {
    if (!strangers.receive(socket, request.ip)) return;
    limitFrames(socket, frameLimits);
    const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const connect = getWSConnectionHandler<AppRouter>({
      wss: server.websocketServer,
      router: appRouter,
      keepAlive: KEEP_ALIVE,
      maxBatchSize: MAX_BATCH,
      createContext: (opts) => createSocketContext({ ...shared, sockets, origin }, opts),
      onError: (info) => logFailure(app, info),
    });
    connect(socket, request.raw);
  });
}

type Failure = {
  error: Error & { code: string };
  path: string | undefined;
  ctx?: RequestContext | undefined;
};

/** Refusals are the ordinary course of things; only what we did not foresee is an error. */
function logFailure(app: AppContext, { error, path, ctx }: Failure): void {
  if (error.code !== 'INTERNAL_SERVER_ERROR') return;
  app.log.error({ err: error.cause ?? error, path, requestId: ctx?.requestId }, 'request failed');
}
