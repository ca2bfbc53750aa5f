import { type Logger, pino } from 'pino';

/** What never stands in a log, wherever it might turn up. */
const SECRETS = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.password',
  '*.accessToken',
  '*.refreshToken',
];

/** Structured lines on standard output; each of a request carries its id. */
export function createLog(level: string): Logger {
  return pino({
    level,
    redact: SECRETS,
    serializers: {
      // The path alone: what people search for is nobody's business.
      req: (request: { method: string; url: string; ip?: string }) => ({
        method: request.method,
        path: request.url.split('?')[0],
        ip: request.ip,
      }),
    },
  });
}
