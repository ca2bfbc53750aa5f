import { describe, expect, test } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { readLog } from '../support/log.ts';
import { refusalOf } from '../support/refusal.ts';
import { commandId, guidedTicket, openTicket, TICKET, takenTicket } from '../support/tickets.ts';

describe('a command that comes again after a lost answer', () => {
  test('an instruction is sent once and answered alike', async () => {
    const desk = await startDesk();
    const { ticketId, technician } = await guidedTicket(desk);
    const command = { ticketId, commandId: commandId(), body: 'Open the menu' };
    const first = await technician.guidance.instruct.mutate(command);
    const again = await technician.guidance.instruct.mutate(command);
    expect(again).toEqual(first);
    expect(await countOf(desk, ticketId, 'instruction_sent')).toBe(1);
  });

  test('sent twice at the very same time, it still happens once', async () => {
    const desk = await startDesk();
    const { ticketId, technician } = await guidedTicket(desk);
    const command = { ticketId, commandId: commandId(), body: 'Open the menu' };
    const answers = await Promise.all([
      technician.guidance.instruct.mutate(command),
      technician.guidance.instruct.mutate(command),
      technician.guidance.instruct.mutate(command),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countOf(desk, ticketId, 'instruction_sent')).toBe(1);
  });

  test('a message is the same event', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const amina = await desk.as('amina');
    const message = { ticketId, commandId: commandId(), body: 'Hello?' };
    const first = await amina.messages.send.mutate(message);
    expect(await amina.messages.send.mutate(message)).toEqual(first);
    expect(await countOf(desk, ticketId, 'message_posted')).toBe(1);
  });

  test('a ticket is made once', async () => {
    const desk = await startDesk();
    const amina = await desk.as('amina');
    const input = { ...TICKET, commandId: commandId() };
    const made = await Promise.all([
      amina.tickets.create.mutate(input),
      amina.tickets.create.mutate(input),
    ]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await amina.tickets.stats.query()).total).toBe(1);
    const next = await amina.tickets.create.mutate(TICKET);
    expect(next.id).toBe((made[0]?.id ?? 0) + 1);
  });

  test('a transfer is answered like the first time, although the ticket is out of sight', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const marie = await desk.as('marie');
    const command = { ticketId, commandId: commandId(), technicianId: await desk.idOf('paul') };
    const first = await marie.tickets.assign.mutate(command);
    expect(first.assignee?.firstName).toBe('Paul');
    expect(await marie.tickets.assign.mutate(command)).toEqual(first);
  });

  test('a transfer that comes again later shows nothing of what happened since', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const marie = await desk.as('marie');
    const paul = await desk.as('paul');
    const command = { ticketId, commandId: commandId(), technicianId: await desk.idOf('paul') };
    await marie.tickets.assign.mutate(command);
    await paul.tickets.update.mutate({ ticketId, priority: 'critical' });
    expect((await refusalOf(marie.tickets.assign.mutate(command))).domainCode).toBe('not_found');
  });
});

describe('a commandId that was used already', () => {
  test('for another ticket is refused', async () => {
    const desk = await startDesk();
    const [one, other] = [await openTicket(desk), await openTicket(desk)];
    const amina = await desk.as('amina');
    const message = { body: 'Hello?', commandId: commandId() };
    await amina.messages.send.mutate({ ...message, ticketId: one.id });
    const refusal = await refusalOf(amina.messages.send.mutate({ ...message, ticketId: other.id }));
    expect(refusal).toMatchObject({ domainCode: 'validation', fields: { commandId: 'invalid' } });
    expect(await countOf(desk, other.id, 'message_posted')).toBe(0);
  });

  test('for a message cannot create a ticket', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await openTicket(desk);
    const amina = await desk.as('amina');
    const used = commandId();
    await amina.messages.send.mutate({ ticketId, body: 'Hello?', commandId: used });
    const refusal = await refusalOf(amina.tickets.create.mutate({ ...TICKET, commandId: used }));
    expect(refusal).toMatchObject({ domainCode: 'validation', fields: { commandId: 'invalid' } });
  });

  test('by somebody else is still free', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const used = commandId();
    for (const who of ['amina', 'marie'] as const) {
      const api = await desk.as(who);
      await api.messages.send.mutate({ ticketId, body: `From ${who}`, commandId: used });
    }
    expect(await countOf(desk, ticketId, 'message_posted')).toBe(2);
  });
});

async function countOf(desk: Desk, ticketId: number, type: string): Promise<number> {
  const log = await readLog(desk, ticketId);
  return log.filter((entry) => entry.type === type).length;
}
