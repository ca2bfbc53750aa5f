import { type Compilable, type CompiledQuery, type Expression, sql } from 'kysely';
import type { Db } from './schema.ts';

/** In a query that is built once, the place of a value that each execution brings along. */
export type PlaceOf<Params> = <Name extends keyof Params & string>(
  name: Name,
) => Expression<Params[Name]>;

/** What a database's query was compiled into; databases differ in how they write it. */
type Compiled<Row> = WeakMap<object, CompiledQuery<Row>>;

class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The texts of all of them: a few dozen, asked again and again. */
const texts = new Set<string>();

/** Whether this is the text of a query that is asked again and again. */
export function isPrepared(text: string): boolean {
  return texts.has(text);
}

/**
 * A query whose text is made once for each database instead of at every call, which costs more than
 * most of our queries do. For those that every message and every delivery asks; elsewhere, plain
 * queries read better. It names its columns: PostgreSQL keeps its plan, and refuses it once `*` means
 * something else.
 */
export function prepareQuery<Params extends Record<string, unknown>, Row>(
  build: (db: Db, place: PlaceOf<Params>) => Compilable<Row>,
): (db: Db, params: Params) => Promise<Row[]> {
  const compiled: Compiled<Row> = new WeakMap();
  return async (db, params) => {
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? build(db, placeOf).compile();
    compiled.set(adapter, query);
    texts.add(query.sql);
    const parameters = query.parameters.map((value) =>
      value instanceof Place ? params[value.name] : value,
    );
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}

function placeOf<Value>(name: string): Expression<Value> {
  return sql<Value>`${new Place(name)}`;
}
