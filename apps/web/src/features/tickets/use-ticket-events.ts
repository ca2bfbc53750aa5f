import { skipToken, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { domainCodeOf } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { useDeskChange } from '../live/desk-changes.ts';
import { foldEvents, saysTooLittle } from './ticket-events.ts';
import { changeTicketLog, findTicketLog, ticketKey } from './ticket-query.ts';

/** Pause before a subscription that broke for an unknown reason is opened anew. */
const RETRY_MS = 5_000;

/**
 * Follows a ticket's events from the first reading (`knownSeq`, once it is there) on, into the cache.
 * A lost connection resumes after the last event that came; `lost`: the ticket is out of sight.
 */
export function useTicketEvents(
  ticketId: number,
  knownSeq: number | undefined,
): 'following' | 'lost' {
  const queryClient = useQueryClient();
  // Where to begin is decided once for each ticket: a new input would open a new subscription.
  const [start, setStart] = useState<{ ticketId: number; seq: number } | null>(null);
  const current = start?.ticketId === ticketId ? start : null;
  if (current === null && knownSeq !== undefined) setStart({ ticketId, seq: knownSeq });

  const input = current === null ? skipToken : { ticketId, lastEventId: String(current.seq) };
  const subscription = trpc.tickets.events.useSubscription(input, {
    onData: ({ data: events }) => {
      const before = findTicketLog(queryClient, ticketId)?.ticket.seq ?? 0;
      changeTicketLog(queryClient, ticketId, (log) => foldEvents(log, events));
      if (events.some((event) => event.seq > before && saysTooLittle(event))) refetch();
    },
  });

  function refetch(): void {
    void queryClient.invalidateQueries({ queryKey: ticketKey(ticketId) });
  }

  const failed = subscription.status === 'error';
  const lost = failed && domainCodeOf(subscription.error) === 'not_found';
  const { reset } = subscription;

  // Any other end is an accident: look again, and go on from there.
  useEffect(() => {
    if (!failed || lost) return;
    const timer = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: ticketKey(ticketId) });
      reset();
    }, RETRY_MS);
    return () => clearTimeout(timer);
  }, [failed, lost, reset, queryClient, ticketId]);

  // Given away and given back: the desk says so.
  useDeskChange((hint) => {
    if (!lost || hint.ticketId !== ticketId || hint.ticket === null) return;
    refetch();
    reset();
  });

  return lost ? 'lost' : 'following';
}
