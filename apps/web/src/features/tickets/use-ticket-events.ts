import { skipToken, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { domainCodeOf } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { useDeskChange } from '../live/desk-changes.ts';
import { foldEvents, saysTooLittle } from './ticket-events.ts';
import { changeTicketLog, findTicketLog, ticketKey } from './ticket-query.ts';

type Start = { ticketId: number; seq: number; history: string };

/** Pause before a subscription that broke for an unknown reason is opened anew. */
const RETRY_MS = 5_000;

/**
 * Follows a ticket's events from the first reading (`known`, once it is there) on, into the cache.
 * A lost connection resumes after the last event that came; `lost`: the ticket is out of sight.
 */
export function useTicketEvents(
  ticketId: number,
  known: { seq: number; history: string } | undefined,
): 'following' | 'lost' {
  const queryClient = useQueryClient();
  // Where to begin is decided once for each ticket: a new input would open a new subscription.
  const [start, setStart] = useState<Start | null>(null);
  const isCurrent = start?.ticketId === ticketId && start.history === known?.history;
  const current = isCurrent ? start : null;
  if (current === null && known !== undefined) {
    setStart({ ticketId, seq: known.seq, history: known.history });
  }

  const input =
    current === null
      ? skipToken
      : { ticketId, lastEventId: String(current.seq), history: current.history };
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
  const code = failed ? domainCodeOf(subscription.error) : null;
  const lost = code === 'not_found';
  const restored = code === 'history_changed';
  const { reset } = subscription;

  // Any other end is an accident: look again, and go on from there.
  useEffect(() => {
    if (!failed || lost) return;
    // A new reading brings another history, and with it another subscription.
    if (restored) void queryClient.invalidateQueries({ queryKey: ticketKey(ticketId) });
    const timer = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: ticketKey(ticketId) });
      reset();
    }, RETRY_MS);
    return () => clearTimeout(timer);
  }, [failed, lost, restored, reset, queryClient, ticketId]);

  // Given away and given back: the desk says so.
  useDeskChange((hint) => {
    if (!lost || hint.ticketId !== ticketId || hint.ticket === null) return;
    refetch();
    reset();
  });

  return lost ? 'lost' : 'following';
}
