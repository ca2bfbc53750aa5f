import { type Kysely, sql } from 'kysely';
import { isPostgres } from '../postgres/is-postgres.ts';

/**
 * Tickets are found by the words of their whole log. Which of them the index does not know yet stands
 * in the tickets: it is made in the background, of those that are there as of those to come.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('tickets')
    .addColumn('searched_seq', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('tickets').dropColumn('search_text').execute();
  await sql`create index tickets_to_search on tickets (id) where searched_seq < last_seq`.execute(
    db,
  );
  await (isPostgres(db) ? createVectors(db) : createWords(db));
}

async function createVectors(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('ticket_search')
    .addColumn('ticket_id', 'integer', (c) => c.primaryKey().references('tickets.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('noted', 'text', (c) => c.notNull())
    .addColumn('document', sql`tsvector`, (c) => c.notNull())
    .execute();
  await sql`create index ticket_search_by_word on ticket_search using gin (document)`.execute(db);
}

/**
 * The texts come folded, each word once: nothing is left to fold, and neither places nor lengths are
 * worth keeping. Beginnings of up to three letters, which many words have, are indexed themselves.
 */
async function createWords(db: Kysely<never>): Promise<void> {
  await sql`create virtual table ticket_search using fts5 (
    title, description, said, noted, titled, facets, detail = column, columnsize = 0, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N*'")`.execute(db);
}
