import type { FastifyInstance } from 'fastify';

/**
 * A stop waits until no connection is left. Those that nobody uses are closed at once; one on which a
 * request is still being answered is closed with that answer: kept for the next request, as clients
 * and proxies like to do, it would hold the stop up for a minute.
 */
export function letGoWhenStopping(server: FastifyInstance): void {
  let stopping = false;
  server.addHook('preClose', async () => {
    stopping = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
}
