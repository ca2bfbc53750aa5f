import type { Actor } from '@etape/shared/people';
import type { Db, TicketRow } from '../db/schema.ts';
import type { TicketFilter } from '../tickets/ticket-filter.ts';
import type { TicketWords } from './ticket-words.ts';

/** Where tickets are found by their words. Each kind of database has its own. */
export type SearchIndex = {
  /** The words that are known of these tickets. */
  read(db: Db, ticketIds: readonly number[]): Promise<Map<number, TicketWords>>;
  /** Says anew what is known of these tickets. */
  write(db: Db, tickets: readonly IndexedTicket[]): Promise<void>;
  /** These tickets are not found any more. */
  remove(db: Db, ticketIds: readonly number[]): Promise<void>;
  /** Nothing is left of what was removed, not even in what the index keeps for itself. */
  forgetRemoved(db: Db): Promise<void>;
  /** The newest tickets that are found, by their numbers. */
  find(db: Db, search: Search): Promise<number[]>;
};

export type IndexedTicket = { row: FilteredColumns; words: TicketWords };

/** What lists are filtered by. */
export type FilteredColumns = Pick<
  TicketRow,
  'id' | 'status' | 'priority' | 'category_id' | 'equipment_id' | 'requester_id' | 'assignee_id'
>;

export type Search = {
  /** Who searches: they find what they may see. */
  actor: Actor;
  filter: TicketFilter;
  match: Match;
  /** What has been found already, and is left out. */
  without: readonly Match[];
  /** Tickets with smaller numbers; null: all. */
  before: number | null;
  limit: number;
};

/** Every one of the words stands in one of the fields, whole or as a beginning. */
export type Match = {
  words: readonly string[];
  where: SearchPlace;
  asBeginning: boolean;
};

/** `public`: wherever everybody may read; `anywhere`: in internal notes as well. */
export type SearchPlace = 'title' | 'public' | 'anywhere';

/**
 * How a word of the title is written once more: a word that everybody says is looked for in titles
 * without looking at everything that was said.
 */
export function asTitleWord(word: string): string {
  return `t${word}`;
}
