import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../app/api-client.ts';
import { addOlder } from './ticket-events.ts';
import { changeTicketLog, findTicketLog } from './ticket-query.ts';

/** The events before those in the cache, a page at a time. */
export function useOlderEvents(ticketId: number) {
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (id: number) => {
      const before = findTicketLog(queryClient, id)?.timeline[0]?.seq;
      if (before === undefined) return;
      const page = await apiClient.tickets.timeline.query({ ticketId: id, before });
      changeTicketLog(queryClient, id, (log) => addOlder(log, page));
    },
  });
  return {
    load: () => {
      if (!isPending) mutate(ticketId);
    },
    loading: isPending,
    error,
  };
}
