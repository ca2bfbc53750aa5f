import type { TicketView } from '@etape/shared/tickets';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { apiClient } from '../../app/api-client.ts';
import { adoptTicket, mergeLogs, type TicketLog } from './ticket-events.ts';

/**
 * The cache entry of one ticket. A reading that was on its way while events came in is merged with
 * them, so the screen never goes backwards; after a lost connection its own events catch it up.
 */
export function ticketQuery(queryClient: QueryClient, ticketId: number) {
  return queryOptions<TicketLog>({
    queryKey: ticketKey(ticketId),
    queryFn: async ({ signal }) => {
      const read = await apiClient.tickets.get.query({ ticketId }, { signal });
      return mergeLogs(findTicketLog(queryClient, ticketId), read);
    },
    meta: { catchesUp: true },
    structuralSharing: false,
  });
}

export function findTicketLog(queryClient: QueryClient, ticketId: number): TicketLog | undefined {
  return queryClient.getQueryData<TicketLog>(ticketKey(ticketId));
}

export function changeTicketLog(
  queryClient: QueryClient,
  ticketId: number,
  change: (log: TicketLog) => TicketLog,
): void {
  queryClient.setQueryData<TicketLog>(ticketKey(ticketId), (log) => log && change(log));
}

/** Shows a command's answer at once, unless events have overtaken it. */
export function showAnswer(queryClient: QueryClient, ticket: TicketView): void {
  changeTicketLog(queryClient, ticket.id, (log) => adoptTicket(log, ticket));
}

export function ticketKey(ticketId: number) {
  return ['ticket', ticketId] as const;
}
