import type {
  AccountNotificationKind,
  NotificationKind,
  NotificationView,
  TicketNotification,
} from '@etape/shared/notifications';
import { tellTicket } from '../../src/notifications/telling-service.ts';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { NAMES, type Name } from './cast.ts';
import type { Desk } from './desk.ts';

type Kind = NotificationKind | AccountNotificationKind;

/** Tells what happened so far, without the pause. Whoever was not told by then will not be. */
export async function tellAll(desk: Desk): Promise<void> {
  const untold = await desk.app.db.read
    .selectFrom('tickets')
    .select('id')
    .whereRef('notified_seq', '<', 'last_seq')
    .execute();
  for (const { id } of untold) await tellTicket(desk.app, id);
}

export async function bellOf(desk: Desk, name: Name): Promise<NotificationView[]> {
  const api = await desk.as(name);
  const { items } = await api.notifications.list.query({});
  return items;
}

/** Those of these that are about tickets. */
export function aboutTickets(news: readonly NotificationView[]): TicketNotification[] {
  return news.filter((one) => one.kind !== 'session_reused');
}

/** Everybody with something unread in their bell, with its kinds in the order of the alphabet. */
export async function unreadKinds(desk: Desk): Promise<Partial<Record<Name, Kind[]>>> {
  const told: Partial<Record<Name, Kind[]>> = {};
  for (const name of NAMES) {
    const kinds = await unreadKindsOf(desk, name);
    if (kinds.length > 0) told[name] = kinds;
  }
  return told;
}

async function unreadKindsOf(desk: Desk, name: Name): Promise<Kind[]> {
  // The accounts of Zoé and Igor are closed: they cannot ask, but rows would still be theirs.
  const rows = await desk.app.db.read
    .selectFrom('notifications')
    .select('kind')
    .where('user_id', '=', await desk.idOf(name))
    .where('read_at', 'is', null)
    .orderBy('kind')
    .execute();
  return rows.map(({ kind }) => kind);
}

/** What everybody has in their bell is read: the next test step starts from silence. */
export async function tellAndClear(desk: Desk): Promise<void> {
  await tellAll(desk);
  await desk.app.db.write
    .updateTable('notifications')
    .set({ read_at: desk.app.clock.now() })
    .where('read_at', 'is', null)
    .execute();
  await desk.app.db.write.deleteFrom('outbox').execute();
}

/** A mail server is set up, so that mails are written. */
export async function enableMail(desk: Desk): Promise<void> {
  await presetSettings(desk.app, 'mail', {
    enabled: true,
    host: '127.0.0.1',
    from: 'it@desk.test',
  });
}

/** What waits in the outbox, oldest first. */
export async function outboxOf(
  desk: Desk,
  topic: 'mail' | 'push' | 'webhook',
): Promise<{ payload: unknown; delayMs: number }[]> {
  const rows = await desk.app.db.read
    .selectFrom('outbox')
    .select(['payload', 'created_at', 'due_at'])
    .where('topic', '=', topic)
    .orderBy('created_at')
    .orderBy('payload')
    .execute();
  return rows.map((row) => ({
    payload: JSON.parse(row.payload) as unknown,
    delayMs: row.due_at - row.created_at,
  }));
}
