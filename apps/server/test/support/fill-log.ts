import type { Desk } from './desk.ts';
import { readLog, upTo } from './log.ts';

/** Adds to the log directly what would take the API minutes, up to this number. */
export async function fillLog(
  desk: Desk,
  ticketId: number,
  last: number,
  bodyOf = (seq: number) => `message ${seq}`,
): Promise<void> {
  const log = await readLog(desk, ticketId);
  const actor_id = await desk.idOf('amina');
  const rows = upTo(last)
    .slice(log.length)
    .map((seq) => ({
      ticket_id: ticketId,
      seq,
      type: 'message_posted' as const,
      actor_id,
      audience: 'everyone' as const,
      payload: JSON.stringify({ body: bodyOf(seq) }),
      command_id: null,
      at: desk.app.clock.now(),
    }));
  await desk.app.db.write.transaction().execute(async (db) => {
    for (let start = 0; start < rows.length; start += 500) {
      await db
        .insertInto('ticket_events')
        .values(rows.slice(start, start + 500))
        .execute();
    }
    await db.updateTable('tickets').set({ last_seq: last }).where('id', '=', ticketId).execute();
  });
}
