import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_S = 365 * 24 * 60 * 60;

/**
 * Serves the built web app: files with a hash in their name for a year, the page itself always
 * asked for anew; every address of the app leads to the page. Where it is not built, says so.
 */
export async function registerWebApp(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    server.log.warn('the web app is not built: only the API is served');
    return;
  }
  await server.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    wildcard: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const immutable = path.includes(`${join('/', 'assets')}/`);
      reply.header(
        'cache-control',
        immutable ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
      );
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(trpc|assets)\b/.test(request.url);
    if (!isPage) return reply.code(404).send({ error: 'not found' });
    return reply.sendFile('index.html');
  });
}
