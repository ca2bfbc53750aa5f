import type { TicketStatus } from '@etape/shared/tickets';
import { commandId, TICKET } from '../support/tickets.ts';
import type { Visitor, YearDesk } from './generated-year.ts';

const MINUTE = 60_000;

/**
 * People go on working on a generated desk, through the API, each act some minutes after the one
 * before: what the figures must follow. Returns how many tickets there was something to do on.
 */
export async function goOnWorking(desk: YearDesk): Promise<number> {
  const admin = await desk.signIn('admin1');
  const marie = await desk.signIn('tech1');
  const paul = await desk.signIn('tech7');
  const amina = await desk.signIn('user1');
  let moved = 0;
  const pass = (minutes: number) => desk.clock.advance(minutes * MINUTE + 137);
  const reopened = [
    ...(await listIds(desk, 'closed', marie)),
    ...(await listIds(desk, 'resolved', marie)),
    ...(await listIds(desk, 'resolved', paul)),
  ];
  for (const ticketId of reopened) {
    pass(7);
    const { ticket } = await admin.api.tickets.get.query({ ticketId });
    const status = ticket.status === 'closed' ? 'open' : 'in_progress';
    await admin.api.tickets.changeStatus.mutate({ ticketId, status });
    moved += 1;
  }
  for (const ticketId of await listIds(desk, 'in_progress', marie)) {
    pass(11);
    if (moved % 4 === 0) await marie.api.tickets.release.mutate({ ticketId });
    else if (moved % 4 === 1) {
      await marie.api.tickets.assign.mutate({ ticketId, technicianId: paul.id });
    } else if (moved % 4 === 2) {
      await admin.api.tickets.changeStatus.mutate({
        ticketId,
        status: 'cancelled',
        reason: 'Nobody needs it any more.',
      });
    } else {
      await marie.api.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
    }
    moved += 1;
  }
  await guide({ amina, marie, paul, admin }, pass);
  await helpOneself(marie, pass);
  return moved + 4;
}

type Cast = Record<'amina' | 'marie' | 'paul' | 'admin', Visitor>;
type Pass = (minutes: number) => void;

/** Four tickets: one resolved by a guidance, one stopped, one given away, one that stays stuck. */
async function guide({ amina, marie, paul, admin }: Cast, pass: Pass): Promise<void> {
  const open = async () => {
    pass(3);
    const { id } = await amina.api.tickets.create.mutate(TICKET);
    pass(20);
    await marie.api.tickets.take.mutate({ ticketId: id });
    await marie.api.guidance.start.mutate({ ticketId: id, commandId: commandId() });
    return id;
  };
  const send = async (ticketId: number, body: string) => {
    pass(1);
    await marie.api.guidance.instruct.mutate({ ticketId, commandId: commandId(), body });
  };
  const stuckAt = async (ticketId: number, step: number, revision = 1) => {
    pass(2);
    const reason = 'different' as const;
    const about = { ticketId, commandId: commandId(), step, revision };
    await amina.api.guidance.block.mutate({ ...about, reason });
  };
  const rewritten = async (ticketId: number, step: number, body: string) => {
    pass(1);
    await marie.api.guidance.rewrite.mutate({ ticketId, commandId: commandId(), step, body });
  };
  const resolved = await open();
  await send(resolved, 'Videz le dossier `%TEMP%\\erp`.');
  await stuckAt(resolved, 1);
  await rewritten(resolved, 1, 'VIDEZ  le dossier.');
  await stuckAt(resolved, 1, 2);
  pass(4);
  const confirmed = { ticketId: resolved, commandId: commandId(), step: 1, revision: 2 };
  await amina.api.guidance.confirm.mutate(confirmed);
  const end = { ticketId: resolved, commandId: commandId(), resolved: true };
  await marie.api.guidance.end.mutate(end);

  const stopped = await open();
  await send(stopped, 'Une consigne que l’on retire.');
  await marie.api.guidance.withdraw.mutate({ ticketId: stopped, commandId: commandId(), step: 1 });
  await send(stopped, 'Une autre.');
  await amina.api.guidance.stop.mutate({ ticketId: stopped, commandId: commandId() });

  const given = await open();
  await send(given, 'Une consigne, puis quelqu’un d’autre.');
  await marie.api.tickets.assign.mutate({ ticketId: given, technicianId: paul.id });
  pass(5);
  await paul.api.guidance.rewrite.mutate({
    ticketId: given,
    commandId: commandId(),
    step: 1,
    body: 'La même, mieux dite.',
  });
  await admin.api.tickets.changeStatus.mutate({ ticketId: given, status: 'resolved' });

  const stuck = await open();
  await send(stuck, 'Une consigne trop difficile.');
  await stuckAt(stuck, 1);
}

/** Whoever helps themself answers nobody. */
async function helpOneself(marie: Visitor, pass: Pass): Promise<void> {
  const { id: ticketId } = await marie.api.tickets.create.mutate(TICKET);
  pass(10);
  await marie.api.tickets.take.mutate({ ticketId });
  await marie.api.messages.send.mutate({ ticketId, commandId: commandId(), body: 'Found it.' });
  pass(10);
  await marie.api.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
}

/** The newest of somebody's tickets in this state. */
async function listIds(
  { app }: YearDesk,
  status: TicketStatus,
  { id }: Visitor,
): Promise<number[]> {
  const rows = await app.db.read
    .selectFrom('tickets')
    .select('id')
    .where('status', '=', status)
    .where('assignee_id', '=', id)
    .orderBy('id', 'desc')
    .limit(8)
    .execute();
  return rows.map((row) => row.id);
}
