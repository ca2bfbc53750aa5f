import type { ListNotificationsInput } from '@etape/shared/notification-schemas';
import {
  MAX_UNREAD_COUNTED,
  type NotificationPage,
  type NotificationView,
} from '@etape/shared/notifications';
import type { Actor, Role } from '@etape/shared/people';
import type { TicketStatus } from '@etape/shared/tickets';
import { toIso } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import { visibleTo } from '../tickets/visibility.ts';

/**
 * A person's notifications, newest first. Those of a ticket that they may no longer see are left
 * out, since its title is none of their business.
 */
export async function listNotifications(
  db: Db,
  actor: Actor,
  { cursor, limit }: ListNotificationsInput,
): Promise<NotificationPage> {
  let query = db
    .selectFrom('notifications')
    .innerJoin('tickets', 'tickets.id', 'notifications.ticket_id')
    .leftJoin('users as actor', 'actor.id', 'notifications.actor_id')
    .select([
      'notifications.id',
      'notifications.kind',
      'notifications.count',
      'notifications.at',
      'notifications.read_at',
      'notifications.ticket_id',
      'notifications.actor_id',
      'tickets.title',
      'tickets.status',
      'actor.first_name',
      'actor.last_name',
      'actor.role',
    ])
    .where('notifications.user_id', '=', actor.id)
    .where((eb) => visibleTo(actor)(eb))
    .orderBy('notifications.at', 'desc')
    .orderBy('notifications.id', 'desc');
  if (cursor != null) {
    const [at = 0, id = 0] = cursor.split('-').map(Number);
    query = query.where((eb) =>
      eb.or([
        eb('notifications.at', '<', at),
        eb.and([eb('notifications.at', '=', at), eb('notifications.id', '<', id)]),
      ]),
    );
  }
  const rows = await query.limit(limit + 1).execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toView),
    nextCursor: rows.length > page.length && last ? `${last.at}-${last.id}` : null,
  };
}

/** How many are unread, of tickets that this person may see; at most `MAX_UNREAD_COUNTED`. */
export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('notifications')
        .innerJoin('tickets', 'tickets.id', 'notifications.ticket_id')
        .select('notifications.id')
        .where('notifications.user_id', '=', actor.id)
        .where('notifications.read_at', 'is', null)
        .where((eb) => visibleTo(actor)(eb))
        .limit(MAX_UNREAD_COUNTED)
        .as('unread'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Row = {
  id: number;
  kind: NotificationView['kind'];
  count: number;
  at: number;
  read_at: number | null;
  ticket_id: number;
  actor_id: number | null;
  title: string;
  status: TicketStatus;
  first_name: string | null;
  last_name: string | null;
  role: Role | null;
};

function toView(row: Row): NotificationView {
  const { actor_id: id, first_name: firstName, last_name: lastName, role } = row;
  const known = id !== null && firstName !== null && lastName !== null && role !== null;
  return {
    id: row.id,
    kind: row.kind,
    ticket: { id: row.ticket_id, title: row.title, status: row.status },
    actor: known ? { id, firstName, lastName, role } : null,
    count: row.count,
    at: toIso(row.at),
    readAt: row.read_at === null ? null : toIso(row.read_at),
  };
}
