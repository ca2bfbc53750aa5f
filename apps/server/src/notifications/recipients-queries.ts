import type { NotificationChannel, NotificationKind } from '@etape/shared/notifications';
import { isChannelOn } from '@etape/shared/notifications';
import type { Actor } from '@etape/shared/people';
import type { Db } from '../db/schema.ts';

/** Those of these people, and of the whole staff where asked for, whose accounts are active. */
export async function findRecipients(
  db: Db,
  { ids, staff }: { ids: readonly number[]; staff: boolean },
): Promise<Map<number, Actor>> {
  if (ids.length === 0 && !staff) return new Map();
  const rows = await db
    .selectFrom('users')
    .select(['id', 'role'])
    .where('active', '=', 1)
    .where((eb) => {
      const named = eb('id', 'in', ids.length === 0 ? [0] : ids);
      return staff ? eb.or([named, eb('role', 'in', ['technician', 'admin'])]) : named;
    })
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** How far each of these people has read a ticket. */
export async function findReadMarks(
  db: Db,
  ticketId: number,
  userIds: readonly number[],
): Promise<Map<number, number>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('ticket_reads')
    .select(['user_id', 'seq'])
    .where('ticket_id', '=', ticketId)
    .where('user_id', 'in', userIds)
    .execute();
  return new Map(rows.map((row) => [row.user_id, row.seq]));
}

/** Whether a person wants a kind of news by a channel. */
export type Wants = (
  userId: number,
  kind: NotificationKind,
  channel: NotificationChannel,
) => boolean;

export async function findWants(db: Db, userIds: readonly number[]): Promise<Wants> {
  const rows =
    userIds.length === 0
      ? []
      : await db
          .selectFrom('notification_choices')
          .select(['user_id', 'kind', 'channel', 'enabled'])
          .where('user_id', 'in', userIds)
          .execute();
  const chosen = new Map(
    rows.map((row) => [`${row.user_id} ${row.kind} ${row.channel}`, row.enabled === 1]),
  );
  return (userId, kind, channel) =>
    isChannelOn(kind, channel, chosen.get(`${userId} ${kind} ${channel}`));
}

/** The technicians of a ticket's guidances, by session. */
export async function findGuides(db: Db, ticketId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('guidance_sessions')
    .select(['session', 'technician_id'])
    .where('ticket_id', '=', ticketId)
    .execute();
  return new Map(rows.map((row) => [row.session, row.technician_id]));
}

/** Whoever has something unread about a ticket, so that they learn when they lose sight of it. */
export async function findUnreadReaders(db: Db, ticketId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('notifications')
    .select('user_id')
    .distinct()
    .where('ticket_id', '=', ticketId)
    .where('read_at', 'is', null)
    .execute();
  return rows.map((row) => row.user_id);
}
