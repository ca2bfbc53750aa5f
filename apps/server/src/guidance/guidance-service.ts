import { DomainError } from '@etape/shared/errors';
import type { GuidanceCommand } from '@etape/shared/guidance/commands';
import { decide } from '@etape/shared/guidance/decide';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { type Command, runTicketCommand } from '../tickets/ticket-command.ts';
import {
  assigneeOf,
  type TicketPatch,
  type TicketRecord,
  toSubject,
} from '../tickets/ticket-record.ts';

/** The commands with a procedure of their own; messages and transfers arrive by other doors. */
export type GuidanceRequest = Exclude<GuidanceCommand, { type: 'message' | 'transfer' }>;

/**
 * Carries out a guidance command, once for each `commandId`. Throws `not_found`, and whatever the
 * machine refuses with: `forbidden`, `illegal_transition`, `guidance_active`,
 * `guidance_inactive`, `step_not_confirmed`, `step_not_open`, `instruction_changed`.
 */
export async function guide(
  ctx: AppContext,
  actor: Person,
  { command, request }: { command: Command; request: GuidanceRequest },
): Promise<TicketView> {
  const { ticket } = await runTicketCommand(ctx, actor, {
    ...command,
    decidedBy: 'ticket',
    decide(record, tx) {
      const events = decideRequest(record, actor, request);
      const resolved = events.some((event) => event.type === 'status_changed');
      const patch: TicketPatch = resolved ? { status: 'resolved', resolved_at: tx.now } : {};
      return { events, patch };
    },
  });
  return ticket;
}

function decideRequest({ row, guidance }: TicketRecord, actor: Person, request: GuidanceRequest) {
  const ticket = { ...toSubject(row), assignee: assigneeOf(row) };
  const decision = decide({ actor, ticket, guidance }, request);
  if (!decision.ok) throw new DomainError(decision.code, decision.details);
  return decision.events;
}
