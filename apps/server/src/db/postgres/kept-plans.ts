import type {
  PostgresCursor,
  PostgresDialectConfig,
  PostgresPoolClient,
  PostgresQueryResult,
} from 'kysely';
import type pg from 'pg';
import { isPrepared } from '../prepare-query.ts';

/**
 * The connections of a pool, which plan what is asked again and again once: for a ticket with all that
 * its view shows, planning takes the database several times as long as looking it up.
 */
export function keepPlans(pool: pg.Pool): PostgresDialectConfig['pool'] {
  const known = new WeakMap<pg.PoolClient, KeepingClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const keeping = known.get(client) ?? new KeepingClient(client);
      known.set(client, keeping);
      return keeping;
    },
    end: () => pool.end(),
  };
}

/** The names by which connections know their plans. */
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  if (!isPrepared(text)) return undefined;
  const name = names.get(text) ?? `etape_${names.size + 1}`;
  names.set(text, name);
  return name;
}

class KeepingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    question: string | PostgresCursor<Row>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof question !== 'string') throw new Error('Nothing here is read by a cursor');
    return this.#ask<Row>(question, values);
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  async #ask<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    const name = nameOf(text);
    const { command, rowCount, rows } = await this.#client.query({
      text,
      values: [...values],
      ...(name === undefined ? {} : { name }),
    });
    // The boundary: the driver gives the database's own words.
    return { command: command as Command, rowCount: rowCount ?? 0, rows: rows as Row[] };
  }
}

type Command = PostgresQueryResult<unknown>['command'];
