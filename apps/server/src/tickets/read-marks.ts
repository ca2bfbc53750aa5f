import type { Actor } from '@etape/shared/people';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { readNotifications } from '../notifications/notification-service.ts';
import { getVisibleTicket } from './ticket-queries.ts';

/** Remembers how far this person has read a ticket, never backwards, and what they were told of it. Throws `not_found`. */
export async function markRead(
  ctx: AppContext,
  actor: Actor,
  { ticketId, seq }: { ticketId: number; seq: number },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const { row } = await getVisibleTicket(tx.db, actor, ticketId);
    const read = Math.min(seq, row.last_seq);
    await tx.db
      .insertInto('ticket_reads')
      .values({ ticket_id: ticketId, user_id: actor.id, seq: read })
      .onConflict((conflict) =>
        conflict
          .columns(['ticket_id', 'user_id'])
          .doUpdateSet({ seq: read })
          .where('ticket_reads.seq', '<', read),
      )
      .execute();
    await readNotifications(ctx, tx, { userId: actor.id, scope: { ticketId, upTo: read } });
  });
}
