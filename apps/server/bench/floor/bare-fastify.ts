import Fastify from 'fastify';
import { announce } from '../processes.ts';

/** The least that a server on Fastify takes to start: nothing but an answer that it is ready. */
const server = Fastify();
server.get('/readyz', () => ({ status: 'ready' }));
await server.listen({ port: 0, host: '127.0.0.1' });
announce(server.server.address());
process.once('SIGTERM', () => process.exit(0));
