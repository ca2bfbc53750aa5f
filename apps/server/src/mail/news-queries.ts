import { mayBeTold } from '@etape/shared/notification-rules';
import type { NotificationKind } from '@etape/shared/notifications';
import type { Actor } from '@etape/shared/people';
import type { Db } from '../db/schema.ts';
import { listEventsAt } from '../events/event-log.ts';
import { findReadMarks, findWants } from '../notifications/recipients-queries.ts';
import { type TicketRecord, toSubject } from '../tickets/ticket-record.ts';
import type { News } from './news.ts';

type Item = { kind: NotificationKind; seq: number };

/**
 * Those of these items that this person still has to be told, oldest first: what they have read
 * meanwhile, may not see any more or do not want by mail any more is left out.
 */
export async function findNews(
  db: Db,
  person: Actor,
  { ticket, items }: { ticket: TicketRecord; items: readonly Item[] },
): Promise<News[]> {
  const ticketId = ticket.row.id;
  const seqs = items.flatMap(({ kind, seq }) => (kind === 'resolved' ? [seq - 1, seq] : [seq]));
  const logged = await listEventsAt(db, ticketId, seqs);
  const events = new Map(logged.map(({ event }) => [event.seq, event]));
  const marks = await findReadMarks(db, ticketId, [person.id]);
  const read = marks.get(person.id) ?? 0;
  const wants = await findWants(db, [person.id]);
  const subject = toSubject(ticket.row);
  return items
    .flatMap(({ kind, seq }) => {
      const event = events.get(seq);
      return event === undefined
        ? []
        : [{ kind, event, lastWords: lastWordsOf(events.get(seq - 1)) }];
    })
    .filter(({ kind, event }) => {
      // Whose doing it was has been asked before: nobody is told of their own.
      const about = { type: event.type, actorId: null, ticket: subject };
      return (
        mayBeTold(person, kind, about) &&
        wants(person.id, kind, 'mail') &&
        (kind === 'created' || event.seq > read) &&
        (!isAboutHaving(kind) || subject.assigneeId === person.id)
      );
    })
    .toSorted((a, b) => a.event.seq - b.event.seq);
}

/** Whoever has passed the ticket on needs no mail that says they have it. */
function isAboutHaving(kind: NotificationKind): boolean {
  return kind === 'assigned' || kind === 'urgent_assigned';
}

function lastWordsOf(event: News['event'] | undefined): string | null {
  return event?.type === 'guidance_ended' ? (event.message ?? null) : null;
}
