import { sql } from 'kysely';
import { passes } from '../tickets/ticket-filter.ts';
import { asTitleWord, type Match, type SearchIndex, type SearchPlace } from './search-index.ts';
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

  async find(db, { actor, filter, match, without, before, limit }) {
    const document = sql.raw('ticket_search.document');
    let query = db
      .selectFrom('tickets')
      .innerJoin(sql<{ ticket_id: number }>`ticket_search`.as('ticket_search'), (join) =>
        join.onRef('ticket_search.ticket_id', '=', 'tickets.id'),
      )
      .select('tickets.id')
      .where(passes(actor, filter))
      .where(sql<boolean>`${document} @@ ${expressionOf(match)}::tsquery`);
    for (const one of without) {
      query = query.where(sql<boolean>`not ${document} @@ ${expressionOf(one)}::tsquery`);
    }
    if (before !== null) query = query.where('tickets.id', '<', before);
    const rows = await query.orderBy('tickets.id', 'desc').limit(limit).execute();
    return rows.map(({ id }) => id);
  },
};

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
