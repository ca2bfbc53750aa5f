import type { Actor } from '@etape/shared/people';
import type { AppContext } from '../context.ts';
import { getVisibleTicket } from '../tickets/ticket-queries.ts';
import { createWakeQueue } from './wake-queue.ts';

/** Who of a ticket's people (requester, assignee, guiding technician) is online, by id. */
export type TicketPresence = { online: number[] };

/** Now, and again whenever it changes, until the ticket is out of sight. Throws `not_found`. */
export async function* followPresence(
  ctx: AppContext,
  { ticketId, getActor }: { ticketId: number; getActor: () => Promise<Actor | null> },
  signal: AbortSignal,
): AsyncGenerator<TicketPresence, void> {
  const queue = createWakeQueue<string>(signal, (reason) => reason);
  const stopPresence = ctx.presence.onChange(() => queue.push('presence'));
  const stopTicket = ctx.bus.onTicket((hint) => {
    if (hint.ticketId === ticketId) queue.push('ticket');
  });
  let last: string | null = null;
  let people: number[] = [];
  queue.push('ticket');
  try {
    while (!signal.aborted) {
      const reasons = await queue.take();
      if (signal.aborted) return;
      if (reasons.includes('ticket')) {
        const actor = await getActor();
        if (actor === null) return;
        const { row, guidance } = await getVisibleTicket(ctx.db.read, actor, ticketId);
        const guiding = guidance.status === 'inactive' ? null : guidance.technician.id;
        people = [...new Set([row.requester_id, row.assignee_id, guiding])].filter(
          (id) => id !== null,
        );
      }
      const online = people.filter((id) => ctx.presence.isOnline(id));
      const now = online.join();
      if (now === last) continue;
      last = now;
      yield { online };
    }
  } finally {
    stopPresence();
    stopTicket();
  }
}
