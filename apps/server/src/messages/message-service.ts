import { DomainError } from '@etape/shared/errors';
import type { TicketEvent } from '@etape/shared/events';
import { decide } from '@etape/shared/guidance/decide';
import type { Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import type { SendMessageInput } from '@etape/shared/ticket-schemas';
import type { AppContext } from '../context.ts';
import { logTicketCommand, type Outcome } from '../tickets/ticket-command.ts';
import { assigneeOf, type TicketRecord, toSubject } from '../tickets/ticket-record.ts';

/**
 * Says something on a ticket; returns the event it became, which during a guidance is the
 * technician's next instruction. Throws `not_found`, `forbidden`, `ticket_closed`,
 * `guidance_active` (the employee's chat is locked), `step_not_confirmed` or `step_not_open` (it was
 * about a step that is answered by now).
 */
export async function sendMessage(
  ctx: AppContext,
  actor: Person,
  { body, internal, step, ...command }: SendMessageInput,
): Promise<TicketEvent> {
  const [event] = await logTicketCommand(ctx, actor, {
    ...command,
    decidedBy: 'ticket',
    decide: (ticket) =>
      internal ? decideNote(ticket, actor, body) : decideMessage(ticket, actor, { body, step }),
  });
  if (event === undefined) throw new Error('A message leaves an event');
  return event;
}

function decideNote({ row }: TicketRecord, actor: Person, body: string): Outcome {
  if (!can(actor, 'ticket.note', toSubject(row))) throw new DomainError('forbidden');
  if (row.status === 'closed' || row.status === 'cancelled') throw new DomainError('ticket_closed');
  return { events: [{ type: 'note_posted', body }] };
}

function decideMessage(
  { row, guidance }: TicketRecord,
  actor: Person,
  message: Pick<SendMessageInput, 'body' | 'step'>,
): Outcome {
  const ticket = { ...toSubject(row), assignee: assigneeOf(row) };
  const decision = decide({ actor, ticket, guidance }, { type: 'message', ...message });
  if (!decision.ok) throw new DomainError(decision.code, decision.details);
  return { events: decision.events };
}
