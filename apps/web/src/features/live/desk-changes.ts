import type { DeskChange } from '@etape/shared/events';
import type { TicketView } from '@etape/shared/tickets';
import { useEffect, useEffectEvent } from 'react';

export type DeskHint = DeskChange<TicketView>;

type Handler = (hint: DeskHint) => void;

const handlers = new Set<Handler>();

/**
 * Calls the handler for each change on the desk that this person may know of, while mounted. Hints
 * sent while offline never come: lists are refetched on every reconnection.
 */
export function useDeskChange(handler: Handler): void {
  const latest = useEffectEvent(handler);
  useEffect(() => {
    const listener: Handler = (hint) => latest(hint);
    handlers.add(listener);
    return () => {
      handlers.delete(listener);
    };
  }, []);
}

export function publishDeskChange(hint: DeskHint): void {
  for (const handler of handlers) handler(hint);
}
