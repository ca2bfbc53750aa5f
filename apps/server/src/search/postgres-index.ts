import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../db/schema.ts';
import { passes } from '../tickets/ticket-filter.ts';
import { findNewestNumber } from '../tickets/ticket-queries.ts';
import {
  asTitleWord,
  type Match,
  type Search,
  type SearchIndex,
  type SearchPlace,
} from './search-index.ts';
import { type TicketWords, WORD_FIELDS, type WordField } from './ticket-words.ts';

/** A `tsvector` marks where a word stands by one of four letters. */
const WEIGHT: Record<WordField, string> = { title: 'B', description: 'C', said: 'C', noted: 'D' };
const WEIGHTS: Record<SearchPlace, string> = { title: 'A', public: 'BC', anywhere: 'BCD' };

/**
 * A `tsvector` behind a GIN index. Words are cast, not parsed: the parser would make something else of
 * addresses and numbers than SQLite does.
 */
export const postgresIndex: SearchIndex = {
  async read(db, ticketIds) {
    const { rows } = await sql<TicketWords & { id: number }>`
      select ticket_id as id, title, description, said, noted from ticket_search
      where ticket_id in (${sql.join(ticketIds)})`.execute(db);
    return new Map(rows.map(({ id, ...words }) => [id, words]));
  },

  async write(db, tickets) {
    // One statement for all: each would wait for an answer of its own.
    const rows = tickets.map(({ row, words }) => {
      const { title, description, said, noted } = words;
      const texts = sql`${title}, ${description}, ${said}, ${noted}`;
      return sql`(${row.id}::integer, ${texts}, ${documentOf(words)}::tsvector)`;
    });
    await sql`insert into ticket_search (ticket_id, title, description, said, noted, document)
      values ${sql.join(rows)}
      on conflict (ticket_id) do update set title = excluded.title,
        description = excluded.description, said = excluded.said, noted = excluded.noted,
        document = excluded.document`.execute(db);
  },

  async remove(db, ticketIds) {
    await sql`delete from ticket_search where ticket_id in (${sql.join(ticketIds)})`.execute(db);
  },

  /** What vacuuming does here by itself, as with every other row. */
  async forgetRemoved() {},

  async find(db, search) {
    if (isOfFew(search)) return lookThrough(db, search);
    const newest = search.before === null ? await findNewestNumber(db) : search.before - 1;
    if (await isFrequent(db, search.match, newest)) return walk(db, search);
    // Words that are said together are reckoned far too rare: they may be frequent all the same.
    const { words } = search.match;
    const lately = words.length > 1 ? await walkTo(db, search, newest - LATELY) : [];
    return lately.length === search.limit ? lately : gather(db, search);
  },
};

/** Whether the list is of what somebody asked for, or has to do: indexes of the tickets find those. */
function isOfFew({ actor, filter }: Search): boolean {
  return actor.role === 'employee' || filter.scope !== 'all';
}

/** Looks at the tickets of the list, or at those that the words are in: PostgreSQL knows which are fewer. */
async function lookThrough(db: Db, search: Search): Promise<number[]> {
  const rows = await among(db, search, sql`ticket_search`)
    .where(holdsWords(search))
    .orderBy(NEWEST_SORTED, 'desc')
    .limit(search.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Not the column itself: its index would be walked past everybody's tickets. */
const NEWEST_SORTED = sql`${sql.ref('tickets.id')} + 0`;

/** So many tickets are walked past in some ten milliseconds. */
const LATELY = 8_192;

/** Looks at one ticket after the other, from the newest down, until there are enough. */
async function walk(db: Db, search: Search): Promise<number[]> {
  const rows = await among(db, search, sql`ticket_search`)
    .where(holdsWords(search))
    .orderBy('tickets.id', 'desc')
    .limit(search.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Looks at all tickets down to this number, excluded. `offset 0`: no other way is thought of. */
async function walkTo(db: Db, search: Search, last: number): Promise<number[]> {
  const newest = sql`(select ticket_id, document from ticket_search where ticket_id > ${last} offset 0)`;
  const rows = await among(db, search, newest)
    .where(holdsWords(search))
    .orderBy('tickets.id', 'desc')
    .limit(search.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Asks the index for all that match, and sorts those that this person may see. */
async function gather(db: Db, search: Search): Promise<number[]> {
  const found = sql`(select ticket_id from ticket_search where ${holdsWords(search)} offset 0)`;
  const rows = await among(db, search, found)
    .orderBy(NEWEST_SORTED, 'desc')
    .limit(search.limit)
    .execute();
  return rows.map(({ id }) => id);
}

function among(db: Db, { actor, filter, before }: Search, source: RawBuilder<unknown>) {
  const query = db
    .selectFrom('tickets')
    .innerJoin(source.$castTo<{ ticket_id: number }>().as('ticket_search'), (join) =>
      join.onRef('ticket_search.ticket_id', '=', 'tickets.id'),
    )
    .select('tickets.id')
    .where(passes(actor, filter));
  return before === null ? query : query.where('tickets.id', '<', before);
}

function holdsWords({ match, without }: Search): RawBuilder<boolean> {
  const holds = (one: Match) => sql`document @@ ${expressionOf(one)}::tsquery`;
  const conditions = [holds(match), ...without.map((one) => sql`not ${holds(one)}`)];
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/**
 * Whether so many tickets match that walking from the newest fills a page sooner than gathering all that
 * match: gathering takes a time for each of them, walking one for each ticket between two of them. Left
 * to itself, PostgreSQL thinks a word that it has no figures of frequent enough to walk, and reads
 * everything where nothing has it.
 */
async function isFrequent(db: Db, match: Match, newest: number): Promise<boolean> {
  const { rows } = await sql<{ 'QUERY PLAN': unknown }>`
    explain (format json)
    select 1 from ticket_search where document @@ ${expressionOf(match)}::tsquery`.execute(db);
  const [{ Plan: plan }] = estimateSchema.parse(rows[0]?.['QUERY PLAN']);
  return plan['Plan Rows'] > FREQUENT * Math.sqrt(newest);
}

/** Measured: gathering a ticket takes some three times as long as walking past one. */
const FREQUENT = 10;

const estimateSchema = z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]);

function documentOf(words: TicketWords): string {
  const places = new Map<string, string[]>();
  const add = (word: string, weight: string) => {
    const known = places.get(word) ?? [];
    places.set(word, [...known, `${known.length + 1}${weight}`]);
  };
  for (const field of WORD_FIELDS) {
    for (const word of wordsIn(words[field])) add(word, WEIGHT[field]);
  }
  for (const word of wordsIn(words.title)) add(asTitleWord(word), WEIGHTS.title);
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

function wordsIn(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

/** Words hold letters and digits alone: no quote could end one. */
function expressionOf({ words, where, asBeginning }: Match): string {
  const written = where === 'title' ? words.map(asTitleWord) : words;
  return written.map((word) => `'${word}':${asBeginning ? '*' : ''}${WEIGHTS[where]}`).join(' & ');
}
