import type { EventType } from '@etape/shared/events';
import type { TicketListItem, TicketView } from '@etape/shared/tickets';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { trpc } from '../../app/trpc.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { useDeskChange } from '../live/desk-changes.ts';
import { patchQueue } from './queue-cache.ts';
import { belongsTo, type QueueList } from './queue-view.ts';
import { useStatsRefresh } from './use-stats-refresh.ts';

/** What the server, too, does not count as news for somebody else. */
const QUIET: readonly EventType[] = ['step_seen', 'ticket_updated', 'note_posted'];

/**
 * Keeps the lists on screen right as tickets change anywhere, without fetching them again. Lists
 * that nobody looks at are fetched when they are next shown.
 */
export function useQueueLive(lists: readonly QueueList[], openTicketId: number | null): void {
  const queryClient = useQueryClient();
  const user = useCurrentUser();
  const refreshStats = useStatsRefresh();

  useDeskChange((hint) => {
    const { ticketId, ticket } = hint;
    const news = hint.actor?.id !== user.id && !QUIET.includes(hint.change);
    for (const list of lists) {
      patchQueue(queryClient, list, {
        ticketId,
        next: (before) => {
          const unread = ticketId !== openTicketId && (news || before?.unread === true);
          return ticket !== null && belongsTo(list, ticket, user)
            ? toListItem(ticket, unread)
            : null;
        },
      });
    }
    void queryClient.invalidateQueries({
      queryKey: getQueryKey(trpc.tickets.list),
      type: 'inactive',
      refetchType: 'none',
    });
    refreshStats(hint.change);
  });
}

function toListItem(ticket: TicketView, unread: boolean): TicketListItem {
  const { description: _, guidance, ...rest } = ticket;
  return {
    ...rest,
    guidance:
      guidance.status === 'inactive' ? guidance : { ...guidance, steps: guidance.steps.slice(-1) },
    unread,
  };
}
