import type { FastifyInstance } from 'fastify';
import { getWelcome } from '../auth/auth-service.ts';
import type { AppContext } from '../context.ts';

/** For whoever watches the process: does it live, and can it work? */
export function registerHealth(server: FastifyInstance, app: AppContext): void {
  server.get('/healthz', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  server.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      // Any question will do: it needs the database and its migrations.
      await getWelcome(app);
      return { status: 'ready' };
    } catch (error) {
      app.log.error(error, 'not ready');
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
