import { useState } from 'react';
import { trpc } from '../../app/trpc.ts';

type Presence = { ticketId: number; online: readonly number[] };

/** Whether one of a ticket's people is online now: `const isOnline = usePresence(ticketId)`. */
export function usePresence(ticketId: number): (personId: number | undefined) => boolean {
  const [presence, setPresence] = useState<Presence>({ ticketId, online: [] });
  trpc.tickets.presence.useSubscription(
    { ticketId },
    { onData: ({ online }) => setPresence({ ticketId, online }) },
  );
  return (personId) =>
    personId !== undefined && presence.ticketId === ticketId && presence.online.includes(personId);
}
