import type { Actor } from '@etape/shared/people';
import { PRIORITIES, type TicketStatus } from '@etape/shared/tickets';
import { sql } from 'kysely';
import type { TicketFilter } from '../tickets/ticket-filter.ts';
import {
  asTitleWord,
  type FilteredColumns,
  type Match,
  type SearchIndex,
  type SearchPlace,
} from './search-index.ts';
import type { TicketWords } from './ticket-words.ts';

/**
 * FTS5. Its rows are walked by number, the newest first, and what a list is filtered by stands in them
 * as words of their own (`facets`), so that whoever may see little is not walked past what others
 * wrote: a search costs what it finds, not what there is.
 */
export const sqliteIndex: SearchIndex = {
  async read(db, ticketIds) {
    const { rows } = await sql<TicketWords & { id: number }>`
      select rowid as id, title, description, said, noted from ticket_search
      where rowid in (${sql.join(ticketIds)})`.execute(db);
    return new Map(rows.map(({ id, ...words }) => [id, words]));
  },

  async write(db, tickets) {
    for (const { row, words } of tickets) {
      const { title, description, said, noted } = words;
      const titled = title.split(' ').filter(Boolean).map(asTitleWord).join(' ');
      await sql`insert or replace into ticket_search
        (rowid, title, description, said, noted, titled, facets) values (${row.id},
          ${title}, ${description}, ${said}, ${noted}, ${titled}, ${facetsOf(row)})`.execute(db);
    }
  },

  async remove(db, ticketIds) {
    await sql`delete from ticket_search where rowid in (${sql.join(ticketIds)})`.execute(db);
  },

  /** A deleted row's words stay in the index until its pieces are merged. */
  async forgetRemoved(db) {
    await sql`insert into ticket_search (ticket_search) values ('optimize')`.execute(db);
  },

  async find(db, { actor, filter, match, without, before, limit }) {
    const facets = facetsWanted(actor, filter);
    if (facets === null) return [];
    const wanted = [...facets, expressionOf(match)].map((part) => `(${part})`).join(' AND ');
    const query = [`(${wanted})`, ...without.map((one) => `(${expressionOf(one)})`)].join(' NOT ');
    const behind = before === null ? sql`` : sql`and rowid < ${before}`;
    const { rows } = await sql<{ id: number }>`
      select rowid as id from ticket_search where ticket_search match ${query} ${behind}
      order by rowid desc limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  },
};

const FIELDS: Record<SearchPlace, string> = {
  title: 'titled',
  public: 'title description said',
  anywhere: 'title description said noted',
};

/** Words hold letters and digits alone: nothing in them could be taken for an operator. */
function expressionOf({ words, where, asBeginning }: Match): string {
  const written = where === 'title' ? words.map(asTitleWord) : words;
  const every = written.map((word) => `"${word}"${asBeginning ? '*' : ''}`).join(' AND ');
  return `{${FIELDS[where]}} : (${every})`;
}

const FACET = {
  requester: (id: number) => `r${id}`,
  /** 0: nobody. */
  assignee: (id: number) => `a${id}`,
  status: (status: TicketStatus) => `s${status.replaceAll('_', '')}`,
  priority: (rank: number) => `p${rank}`,
  category: (id: number) => `c${id}`,
  equipment: (id: number) => `e${id}`,
};

function facetsOf(row: FilteredColumns): string {
  const facets = [
    FACET.requester(row.requester_id),
    FACET.assignee(row.assignee_id ?? 0),
    FACET.status(row.status),
    FACET.priority(row.priority),
    FACET.category(row.category_id),
  ];
  if (row.equipment_id !== null) facets.push(FACET.equipment(row.equipment_id));
  return facets.join(' ');
}

/** One of each of these; null: nothing can be found. The rules are those of `passes`. */
function facetsWanted(actor: Actor, filter: TicketFilter): string[] | null {
  const { scope, status, priority, categoryId, equipmentId } = filter;
  const wanted: string[][] = [];
  const mine = FACET.requester(actor.id);
  if (actor.role === 'employee') wanted.push([mine]);
  if (actor.role === 'technician') {
    wanted.push([mine, FACET.assignee(actor.id), FACET.assignee(0)]);
  }
  if (scope === 'mine') wanted.push([mine]);
  if (scope === 'assigned') wanted.push([FACET.assignee(actor.id)]);
  if (scope === 'available') wanted.push([FACET.status('open')]);
  if (status !== undefined) wanted.push(status.map(FACET.status));
  if (priority !== undefined) {
    wanted.push(priority.map((name) => FACET.priority(PRIORITIES.indexOf(name))));
  }
  if (categoryId !== undefined) wanted.push([FACET.category(categoryId)]);
  if (equipmentId !== undefined) wanted.push([FACET.equipment(equipmentId)]);
  if (wanted.some((some) => some.length === 0)) return null;
  return wanted.map((some) => `facets : (${some.join(' OR ')})`);
}
