import type { GuidanceContext } from '@etape/shared/guidance/commands';
import { resume } from '@etape/shared/guidance/view';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';

/** What the rules of the guidance ask about a ticket and whoever looks at it. */
export function guidanceContextOf(ticket: TicketView, actor: Person): GuidanceContext {
  const { status, requester, assignee, guidance } = ticket;
  return {
    actor,
    ticket: { status, requesterId: requester.id, assigneeId: assignee?.id ?? null, assignee },
    guidance: resume(guidance),
  };
}
