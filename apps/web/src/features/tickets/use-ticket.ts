import type { TicketEvent } from '@etape/shared/events';
import type { TicketView } from '@etape/shared/tickets';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { domainCodeOf } from '../../app/domain-error.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { type PendingEvent, previewOutbox } from './optimistic.ts';
import { ticketOutbox, useOutboxItems } from './ticket-outbox.ts';
import { ticketQuery } from './ticket-query.ts';
import { useOlderEvents } from './use-older-events.ts';
import { useTicketEvents } from './use-ticket-events.ts';

export type ReadyTicket = {
  state: 'ready';
  /** With what this person has just done already in it. */
  ticket: TicketView;
  timeline: readonly TicketEvent[];
  /** Said or done here, and not yet told by the server. */
  pending: readonly PendingEvent[];
  /** The newest event that is known here. */
  seq: number;
  /** There are older events than those in `timeline`. */
  hasMore: boolean;
  older: { load: () => void; loading: boolean; error: unknown };
};

export type TicketState =
  | { state: 'loading' }
  | ReadyTicket
  /** `not_found`: there is no such ticket, or it is none of this person's business. */
  | { state: 'not_found' }
  /** It was shown here until it was given to somebody else. */
  | { state: 'gone'; title: string }
  | { state: 'error'; error: unknown; retry: () => void };

/** A ticket as it is now, and as it changes from now on. */
export function useTicket(ticketId: number): TicketState {
  const user = useCurrentUser();
  const queryClient = useQueryClient();
  const query = useQuery(ticketQuery(queryClient, ticketId));
  const access = useTicketEvents(ticketId, query.data);
  const older = useOlderEvents(ticketId);
  const items = useOutboxItems();
  const log = query.data;
  const preview = useMemo(
    () => (log === undefined ? null : previewOutbox(log, items, user)),
    [log, items, user],
  );
  const arrived = preview?.arrived;
  useEffect(() => {
    if (arrived !== undefined) ticketOutbox.forget(arrived);
  }, [arrived]);

  const refused = domainCodeOf(query.error) === 'not_found';
  if (access === 'lost' || (refused && log !== undefined)) {
    return log === undefined ? { state: 'not_found' } : { state: 'gone', title: log.ticket.title };
  }
  if (log === undefined || preview === null) {
    if (refused) return { state: 'not_found' };
    if (query.error === null) return { state: 'loading' };
    return { state: 'error', error: query.error, retry: () => void query.refetch() };
  }
  return {
    state: 'ready',
    ticket: preview.ticket,
    timeline: log.timeline,
    pending: preview.pending,
    seq: log.seq,
    hasMore: log.hasMore,
    older,
  };
}
