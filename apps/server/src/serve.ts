import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { readOrMakeSecret, type SecretName } from './auth/secret.ts';
import type { Config } from './config.ts';
import type { AppContext } from './context.ts';
import { closeContext, createContext, startBackground } from './create-context.ts';
import { buildApp } from './http/build-app.ts';
import { createLog } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';

const WEB_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** How long a stop may take before the process ends all the same. */
const STOP_TIMEOUT_MS = 10_000;

export type Running = { address: string; app: AppContext; server: FastifyInstance };

/** Starts the desk: database, migrations, HTTP; stops it gracefully on SIGTERM and SIGINT. */
export async function serve(
  config: Config,
  prepare: (app: AppContext) => Promise<void> = async () => {},
): Promise<Running> {
  const log = createLog(config.logLevel);
  const metrics = config.metricsToken === undefined ? null : await loadMetrics();
  const app = await createContext({
    database: config.database,
    secret: config.jwtSecret ?? keepSecret(config, 'jwt-secret'),
    factorKey: config.factorKey ?? keepSecret(config, 'second-factor-key'),
    log,
    publicUrl: config.publicUrl,
    ...(metrics === null ? {} : { metrics }),
  });
  await prepare(app);
  const server = await buildApp(app, {
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    webFolder: WEB_FOLDER,
    metricsToken: config.metricsToken,
  });
  const address = await server.listen({ host: config.host, port: config.port });
  await startBackground(app);
  stopOnSignals(app, server);
  return { address, app, server };
}

/** Only where they are asked for: the others start sooner. */
async function loadMetrics(): Promise<Metrics> {
  const { createMetrics } = await import('./metrics/metrics.ts');
  return createMetrics();
}

/** Beside the database's file; where several processes share a database, in it. */
function keepSecret({ database, dataDir }: Config, name: SecretName): string | null {
  return database.kind === 'sqlite' ? readOrMakeSecret(dataDir, name) : null;
}

function stopOnSignals(app: AppContext, server: FastifyInstance): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    app.log.info({ signal }, 'stopping');
    const timeout = setTimeout(() => {
      app.log.error('stopping took too long');
      process.exit(1);
    }, STOP_TIMEOUT_MS);
    // Whoever waits for the figures of a large desk would have it wait as well.
    Promise.all([server.close(), app.figures.close()])
      .then(() => closeContext(app))
      .then(() => clearTimeout(timeout))
      .catch((error: unknown) => {
        app.log.error(error, 'stopping failed');
        process.exit(1);
      });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
