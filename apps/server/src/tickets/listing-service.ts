import type { Actor } from '@etape/shared/people';
import type { ListTicketsInput } from '@etape/shared/ticket-schemas';
import type { TicketPage } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { searchTickets } from '../search/search-service.ts';
import { listTickets } from './ticket-list-queries.ts';

/**
 * A page of the tickets that this person may see: of a list in its order, or of what was found in it by
 * rank. Throws `validation` (`cursor`) for one that is not of this list.
 */
export async function readTicketList(
  ctx: AppContext,
  actor: Actor,
  { search, ...list }: ListTicketsInput,
): Promise<TicketPage> {
  return search === undefined
    ? listTickets(ctx.db.read, actor, list)
    : searchTickets(ctx, actor, { ...list, search });
}
