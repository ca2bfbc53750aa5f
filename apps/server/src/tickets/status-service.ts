import type { Person } from '@etape/shared/people';
import type { ChangeStatusInput } from '@etape/shared/ticket-schemas';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { runTicketCommand } from './ticket-command.ts';
import { moveTicket } from './ticket-moves.ts';

/**
 * Moves a ticket by the status table; a guidance under way ends with it. Throws `not_found`,
 * `illegal_transition`, or `validation` (`reason`) where a cancellation must say why.
 */
export async function changeTicketStatus(
  ctx: AppContext,
  actor: Person,
  { status, reason, ...command }: ChangeStatusInput,
): Promise<TicketView> {
  const { ticket } = await runTicketCommand(ctx, actor, {
    ...command,
    decide: (record, tx) => moveTicket({ record, now: tx.now, actor, to: status, reason }),
  });
  return ticket;
}
