import { join } from 'node:path';
import { createContext, startBackground } from '../src/create-context.ts';
import { buildApp } from '../src/http/build-app.ts';
import { createLog } from '../src/log.ts';
import { announce } from './processes.ts';

/**
 * The product as `main.ts` starts it, but for the limits of what one person may send and be sent: calls,
 * frames and answers are counted as ever, and a load that is made by few is not refused.
 */

const NOBODY_REACHES = 1e9;
const rate = { burst: NOBODY_REACHES, perSecond: NOBODY_REACHES };

const { DATABASE_URL, DATA_DIR, JWT_SECRET, LOG_LEVEL } = process.env;
if (DATA_DIR === undefined || JWT_SECRET === undefined || LOG_LEVEL === undefined) {
  throw new Error('DATA_DIR, JWT_SECRET and LOG_LEVEL are needed');
}
const app = await createContext({
  database:
    DATABASE_URL === undefined
      ? { kind: 'sqlite', file: join(DATA_DIR, 'etape.sqlite') }
      : { kind: 'postgres', url: DATABASE_URL },
  secret: JWT_SECRET,
  log: createLog(LOG_LEVEL),
});
const server = await buildApp(app, {
  callLimits: rate,
  answerLimits: { burst: Number.MAX_SAFE_INTEGER, perSecond: NOBODY_REACHES },
  frameLimits: { ...rate, unreadBytes: NOBODY_REACHES },
});
await server.listen({ host: '127.0.0.1', port: 0 });
await startBackground(app);
announce(server.server.address());
process.once('SIGTERM', () => {
  // Whatever still waits is of no interest; a profile is written at the exit all the same.
  process.exit(0);
});
