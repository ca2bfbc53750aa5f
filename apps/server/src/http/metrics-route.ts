import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../context.ts';
import type { Metrics } from '../metrics/metrics.ts';

/**
 * `GET /metrics` for Prometheus, for whoever knows the token: figures say how much a desk works and
 * what it refuses. Without a token in the configuration there is no such address.
 */
export function registerMetrics(
  server: FastifyInstance,
  app: AppContext,
  { metrics, token }: { metrics: Metrics; token: string },
): void {
  metrics.watch('etape_open_sockets', 'Sockets that clients hold open', () =>
    Promise.resolve(server.websocketServer.clients.size),
  );
  metrics.watch('etape_followed_tickets', 'Tickets of which somebody reads the log live', () =>
    app.feeds.size(),
  );
  server.addHook('onResponse', async (request, reply) => {
    metrics.observeRequest({
      method: request.method,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
  });
  server.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'unauthorized' });
    }
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}

/** In a time that says nothing of where they differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
