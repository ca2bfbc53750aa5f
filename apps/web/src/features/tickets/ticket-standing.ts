import { attentionOfRequester } from '@etape/shared/attention';
import type { GuidanceView } from '@etape/shared/guidance/state';
import type { TicketListItem } from '@etape/shared/tickets';
import { getFixedT } from 'i18next';

type Subject = Pick<TicketListItem, 'status' | 'assignee' | 'requesterSpokeLast'> & {
  guidance: GuidanceView;
};

/** What the ticket wants of the employee who opened it, if anything. */
export function attentionOf({ status, guidance, requesterSpokeLast }: Subject) {
  return attentionOfRequester({ status, guidance: guidance.status, requesterSpokeLast }).attention;
}

/** Where a ticket stands, told to the one who opened it. */
export function tellStanding({ status, guidance, assignee }: Subject): string {
  const t = getFixedT(null, 'tickets');
  const name = assignee?.firstName ?? t('technician');
  switch (guidance.status) {
    case 'awaiting':
      return t('standing.awaiting');
    case 'blocked':
      return t('standing.blocked', { name: guidance.technician.firstName });
    case 'idle':
      return t('standing.idle', { name: guidance.technician.firstName });
    case 'inactive':
      break;
    default:
      guidance satisfies never;
  }
  switch (status) {
    case 'open':
      return t('standing.open');
    case 'in_progress':
      return t('standing.in_progress', { name });
    case 'resolved':
      return t('standing.resolved');
    case 'closed':
      return t('standing.closed');
    case 'cancelled':
      return t('standing.cancelled');
    default:
      return status satisfies never;
  }
}
