import { sql } from 'kysely';
import { systemClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import type { AppContext } from '../src/context.ts';
import { serve } from '../src/serve.ts';
import type { Order } from './orders.ts';

/**
 * The real server, started as operators start it, with an ear for orders to go wrong: a disk that
 * takes nothing more, a clock that jumps, sockets that are cut.
 */
let offsetMs = 0;
systemClock.now = () => Date.now() + offsetMs;

/** SQLite's own bound: a database never grows beyond it. */
const NO_LIMIT = 1_073_741_823;

const { address, app, server } = await serve(readConfig(process.env));
process.on('message', (order: Order) => {
  obey(app, order).catch((error: unknown) => app.log.error(error, 'an order failed'));
});
// Waiting for orders alone keeps no process alive: a graceful stop must end by itself.
process.channel?.unref();
process.send?.({ address });

async function obey({ db }: AppContext, order: Order): Promise<void> {
  switch (order.type) {
    case 'fill_disk':
      // Below what it has: SQLite takes it for "not one page more".
      await sql`pragma max_page_count = 1`.execute(db.write);
      break;
    case 'free_disk':
      await sql`pragma max_page_count = ${sql.lit(NO_LIMIT)}`.execute(db.write);
      break;
    case 'jump':
      offsetMs += order.byMs;
      break;
    case 'cut_sockets':
      for (const socket of server.websocketServer.clients) socket.terminate();
      break;
    default:
      order satisfies never;
  }
}
