import { describe, expect, test } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { commandId, guidedTicket } from '../support/tickets.ts';

describe('the database itself refuses', () => {
  test('a second open step', async () => {
    const { desk, ticketId } = await startGuided();
    await expect(insertStep(desk, ticketId, { number: 2 })).rejects.toThrow(/unique/i);
    await insertStep(desk, ticketId, { number: 2, status: 'confirmed' });
  });

  test('a step number that was used', async () => {
    const { desk, ticketId } = await startGuided();
    const again = insertStep(desk, ticketId, { number: 1, status: 'withdrawn' });
    await expect(again).rejects.toThrow(/unique/i);
  });

  test('a second session under way', async () => {
    const { desk, ticketId } = await startGuided();
    await expect(insertSession(desk, ticketId, 2)).rejects.toThrow(/unique/i);
  });

  test('a step without a session, and a session without a ticket', async () => {
    const { desk, ticketId } = await startGuided();
    const stray = insertStep(desk, ticketId, { session: 7, status: 'confirmed' });
    await expect(stray).rejects.toThrow(/foreign key/i);
    await expect(insertSession(desk, 999_999, 1)).rejects.toThrow(/foreign key/i);
  });

  test('an event under a number that is taken', async () => {
    const { desk, ticketId } = await startGuided();
    const event = {
      ticket_id: ticketId,
      seq: 1,
      type: 'message_posted',
      actor_id: null,
      audience: 'everyone',
      payload: '{}',
      command_id: null,
      at: 0,
    } as const;
    const insert = desk.app.db.write.insertInto('ticket_events').values(event).execute();
    await expect(insert).rejects.toThrow(/unique/i);
  });

  test('a ticket in progress that nobody has', async () => {
    const { desk, ticketId } = await startGuided();
    const orphan = desk.app.db.write
      .updateTable('tickets')
      .set({ assignee_id: null })
      .where('id', '=', ticketId)
      .execute();
    await expect(orphan).rejects.toThrow(/check/i);
  });
});

test('a command that the database refuses leaves nothing behind, and the next one works', async () => {
  const { desk, ticketId } = await startGuided();
  const [marie, amina] = [await desk.as('marie'), await desk.as('amina')];
  await amina.guidance.confirm.mutate({ ticketId, commandId: commandId(), step: 1, revision: 1 });
  // As if another process had lost its mind: a step that nobody knows of is open.
  await insertSession(desk, ticketId, 9, { ended_at: 1, outcome: 'stopped' });
  await insertStep(desk, ticketId, { session: 9 });
  const before = await desk.app.db.read.selectFrom('tickets').selectAll().executeTakeFirst();
  const instruct = { ticketId, commandId: commandId(), body: 'Next' };
  await expect(marie.guidance.instruct.mutate(instruct)).rejects.toThrow('internal error');
  expect(await desk.app.db.read.selectFrom('tickets').selectAll().executeTakeFirst()).toEqual(
    before,
  );
  await desk.app.db.write.deleteFrom('guidance_steps').where('session', '=', 9).execute();
  const { guidance } = await marie.guidance.instruct.mutate(instruct);
  expect(guidance).toMatchObject({ status: 'awaiting', steps: [{ number: 1 }, { number: 2 }] });
});

async function startGuided(): Promise<{ desk: Desk; ticketId: number }> {
  const desk = await startDesk();
  const { ticketId } = await guidedTicket(desk, { awaiting: true });
  return { desk, ticketId };
}

async function insertStep(
  desk: Desk,
  ticketId: number,
  step: { session?: number; number?: number; status?: 'blocked' | 'confirmed' | 'withdrawn' },
): Promise<void> {
  const { session = 1, number = 1, status = 'blocked' } = step;
  await desk.app.db.write
    .insertInto('guidance_steps')
    .values({
      ticket_id: ticketId,
      session,
      number,
      revision: 1,
      body: 'From the side',
      status,
      sent_at: 0,
      seen_at: null,
      answered_at: null,
      comment: null,
      block_reason: status === 'blocked' ? 'other' : null,
      block_note: null,
    })
    .execute();
}

async function insertSession(
  desk: Desk,
  ticketId: number,
  session: number,
  end: { ended_at: number | null; outcome: 'stopped' | null } = { ended_at: null, outcome: null },
): Promise<void> {
  const technician_id = await desk.idOf('marie');
  await desk.app.db.write
    .insertInto('guidance_sessions')
    .values({
      ticket_id: ticketId,
      session,
      technician_id,
      started_at: 0,
      ...end,
    })
    .execute();
}
