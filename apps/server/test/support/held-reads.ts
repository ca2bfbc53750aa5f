import type { KyselyPlugin } from 'kysely';
import type { Db } from '../../src/db/schema.ts';

/** A connection whose first reading of a log arrives only when it is let go, as on a slow disk. */
export type HeldReads = { db: Db; read: Promise<void>; letGo(): void };

export function holdFirstLogRead(db: Db): HeldReads {
  const read = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const logReads = new WeakSet<object>();
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (JSON.stringify(node).includes('ticket_events')) logReads.add(queryId);
      return node;
    },
    async transformResult({ result, queryId }) {
      if (!logReads.has(queryId)) return result;
      read.resolve();
      await gone.promise;
      return result;
    },
  };
  return { db: db.withPlugin(plugin), read: read.promise, letGo: gone.resolve };
}
