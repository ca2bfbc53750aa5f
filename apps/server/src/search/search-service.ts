import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import type { ListTicketsInput } from '@etape/shared/ticket-schemas';
import type { TicketPage } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../tickets/list-cursor.ts';
import { listItemsOf } from '../tickets/ticket-items-queries.ts';
import { catchUpSearch } from './indexing-service.ts';
import { ranksOf } from './ranks.ts';
import { searchIndexOf } from './search-index-of.ts';
import { wordsOf } from './search-words.ts';

type Searching = Omit<ListTicketsInput, 'search'> & { search: string };

/** Where a page ended: in which rank, and at which ticket. */
type Place = { rank: number; ticketId: number };

const LIST = 'search';

/**
 * A page of the tickets that hold the words, of those that the list is of and this person may see.
 * The ticket whose number was given comes first; then by rank, and in each the newest first. Throws
 * `validation` (`cursor`) for one that is not ours.
 */
export async function searchTickets(
  ctx: AppContext,
  actor: Actor,
  input: Searching,
): Promise<TicketPage> {
  const after = placeOf(input.cursor);
  await catchUpSearch(ctx);
  const db = ctx.db.read;
  const number = numberIn(input.search);
  const found: Place[] = after === null && number !== null ? [{ rank: 0, ticketId: number }] : [];
  for (const [rank, { match, without }] of ranksOf(actor, wordsOf(input.search)).entries()) {
    const missing = input.limit + 1 - found.length;
    if (missing <= 0) break;
    if (after !== null && rank < after.rank) continue;
    const before = after?.rank === rank ? after.ticketId : null;
    // One more where one of them may be the ticket that stands before all others already.
    const limit = number === null ? missing : missing + 1;
    const search = { actor, filter: input, match, without, before, limit };
    const ids = await searchIndexOf(db).find(db, search);
    found.push(...ids.filter((id) => id !== number).map((ticketId) => ({ rank, ticketId })));
  }
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    // The index may be behind: what decides is what the tickets say themselves.
    items: await listItemsOf(db, actor, {
      filter: input,
      ids: page.map(({ ticketId }) => ticketId),
    }),
    nextCursor:
      found.length > page.length && last ? encodeCursor(LIST, [last.rank, last.ticketId]) : null,
  };
}

function placeOf(cursor: string | null | undefined): Place | null {
  if (cursor == null) return null;
  const [rank, ticketId] = decodeCursor(LIST, cursor) ?? [];
  if (rank === undefined || ticketId === undefined) {
    throw new DomainError('validation', { fields: { cursor: 'invalid' } });
  }
  return { rank, ticketId };
}

function numberIn(search: string): number | null {
  const digits = /^#?(\d{1,9})$/.exec(search)?.[1];
  return digits === undefined ? null : Number(digits);
}
