import type { ListNotificationsInput } from '@etape/shared/notification-schemas';
import {
  MAX_UNREAD_COUNTED,
  type NotificationPage,
  type NotificationView,
  type TicketNotification,
} from '@etape/shared/notifications';
import type { Actor, Role } from '@etape/shared/people';
import type { TicketStatus } from '@etape/shared/tickets';
import { toIso } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import { visibleTo } from '../tickets/visibility.ts';

/**
 * A person's notifications, of tickets and of their account, newest first. Those of a ticket that they
 * may no longer see are left out, since its title is none of their business.
 */
export async function listNotifications(
  db: Db,
  actor: Actor,
  { cursor, limit }: ListNotificationsInput,
): Promise<NotificationPage> {
  let query = db
    .selectFrom('notifications')
    .leftJoin('tickets', 'tickets.id', 'notifications.ticket_id')
    .leftJoin('sessions', 'sessions.id', 'notifications.session_id')
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
      'sessions.user_agent',
      'sessions.created_at',
      'actor.first_name',
      'actor.last_name',
      'actor.role',
    ])
    .where('notifications.user_id', '=', actor.id)
    .where((eb) => eb.or([eb('notifications.ticket_id', 'is', null), visibleTo(actor)(eb)]))
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

/** How many are unread, of their account and of tickets that this person may see; at most `MAX_UNREAD_COUNTED`. */
export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('notifications')
        .leftJoin('tickets', 'tickets.id', 'notifications.ticket_id')
        .select('notifications.id')
        .where('notifications.user_id', '=', actor.id)
        .where('notifications.read_at', 'is', null)
        .where((eb) => eb.or([eb('notifications.ticket_id', 'is', null), visibleTo(actor)(eb)]))
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
  ticket_id: number | null;
  title: string | null;
  status: TicketStatus | null;
  user_agent: string | null;
  created_at: number | null;
  actor_id: number | null;
  first_name: string | null;
  last_name: string | null;
  role: Role | null;
};

function toView(row: Row): NotificationView {
  const common = {
    id: row.id,
    at: toIso(row.at),
    readAt: row.read_at === null ? null : toIso(row.read_at),
  };
  if (row.kind === 'session_reused') {
    const createdAt = toIso(row.created_at ?? row.at);
    return { ...common, kind: row.kind, session: { userAgent: row.user_agent, createdAt } };
  }
  return {
    ...common,
    kind: row.kind,
    ticket: toTicket(row),
    actor: toActor(row),
    count: row.count,
  };
}

function toTicket({ ticket_id: id, title, status }: Row): TicketNotification['ticket'] {
  if (id === null || title === null || status === null) {
    throw new Error('A notification without its ticket');
  }
  return { id, title, status };
}

function toActor({ actor_id: id, ...row }: Row): TicketNotification['actor'] {
  const { first_name: firstName, last_name: lastName, role } = row;
  const known = id !== null && firstName !== null && lastName !== null && role !== null;
  return known ? { id, firstName, lastName, role } : null;
}
