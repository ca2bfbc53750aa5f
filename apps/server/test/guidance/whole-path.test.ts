import { describe, expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { commandId, guidedTicket, takenTicket } from '../support/tickets.ts';

test('a guidance from the first step to the solved problem, with everything on the way', async () => {
  const desk = await startDesk();
  const { ticketId, technician, employee } = await guidedTicket(desk);
  const order = () => ({ ticketId, commandId: commandId() });
  const out = await technician.guidance.instruct.mutate({ ...order(), body: 'Open the menu' });
  expect(out.guidance).toMatchObject({ status: 'awaiting', steps: [{ number: 1, revision: 1 }] });

  const seen = await employee.guidance.seen.mutate({ ...order(), step: 1, revision: 1 });
  expect(seen.guidance).not.toMatchObject({ steps: [{ seenAt: null }] });

  const stuck = {
    ...order(),
    step: 1,
    revision: 1,
    reason: 'different' as const,
    note: 'It is grey',
  };
  const blocked = await employee.guidance.block.mutate(stuck);
  expect(blocked.guidance).toMatchObject({
    status: 'blocked',
    steps: [{ block: { reason: 'different', note: 'It is grey' } }],
  });
  const reply = await technician.messages.send.mutate({ ...order(), body: 'Which colour?' });
  expect(reply).toMatchObject({ type: 'message_posted', step: 1 });
  await employee.messages.send.mutate({ ...order(), body: 'Grey' });

  const rewritten = await technician.guidance.rewrite.mutate({
    ...order(),
    step: 1,
    body: 'Open the grey menu',
  });
  expect(rewritten.guidance).toMatchObject({
    status: 'awaiting',
    steps: [{ revision: 2, body: 'Open the grey menu', seenAt: null, block: null }],
  });
  const old = { ...order(), step: 1, revision: 1 };
  expect(await outcomeOf(employee.guidance.confirm.mutate(old))).toBe('instruction_changed');
  const done = { ...order(), step: 1, revision: 2, comment: 'Found it' };
  const confirmed = await employee.guidance.confirm.mutate(done);
  expect(confirmed.guidance).toMatchObject({ status: 'idle', steps: [{ comment: 'Found it' }] });

  // A plain message of the guide is the next instruction.
  const second = await technician.messages.send.mutate({ ...order(), body: 'Restart it' });
  expect(second).toMatchObject({ type: 'instruction_sent', step: 2, revision: 1 });
  expect(await outcomeOf(technician.messages.send.mutate({ ...order(), body: 'And?' }))).toBe(
    'step_not_confirmed',
  );
  expect(await outcomeOf(employee.messages.send.mutate({ ...order(), body: 'Wait' }))).toBe(
    'guidance_active',
  );
  await technician.guidance.withdraw.mutate({ ...order(), step: 2 });
  const third = await technician.guidance.instruct.mutate({ ...order(), body: 'Shut it down' });
  expect(third.guidance).toMatchObject({
    steps: [{ status: 'confirmed' }, { status: 'withdrawn' }, { number: 3, status: 'awaiting' }],
  });
  await employee.guidance.confirm.mutate({ ...order(), step: 3, revision: 1 });
  const end = { ...order(), resolved: true, message: 'It works again' };
  const ended = await technician.guidance.end.mutate(end);
  expect(ended).toMatchObject({ status: 'resolved', guidance: { status: 'inactive' } });
  expect(ended.resolvedAt).not.toBeNull();
});

test('a transfer in the middle takes the session along, open step and all', async () => {
  const desk = await startDesk();
  const { ticketId, technician, employee } = await guidedTicket(desk, {
    confirmed: 1,
    awaiting: true,
  });
  const technicianId = await desk.idOf('paul');
  const given = await technician.tickets.assign.mutate({ ticketId, technicianId });
  expect(given).toMatchObject({
    assignee: { firstName: 'Paul' },
    guidance: { status: 'awaiting', session: 1, technician: { firstName: 'Paul' } },
  });
  const answer = { ticketId, commandId: commandId(), step: 2, revision: 1 };
  await employee.guidance.confirm.mutate(answer);
  const paul = await desk.as('paul');
  const instruction = { ticketId, commandId: commandId(), body: 'Go on with me' };
  const next = await paul.guidance.instruct.mutate(instruction);
  expect(next.guidance).toMatchObject({ session: 1, steps: [{}, {}, { number: 3 }] });
  expect(await outcomeOf(technician.guidance.withdraw.mutate({ ...answer, step: 3 }))).toBe(
    'not_found',
  );
});

describe('a session ends', () => {
  test('by the employee at any time, and the ticket stays in progress', async () => {
    const desk = await startDesk();
    const { ticketId, employee } = await guidedTicket(desk, { awaiting: true });
    const stop = { ticketId, commandId: commandId(), reason: 'I have to leave' };
    const stopped = await employee.guidance.stop.mutate(stop);
    expect(stopped).toMatchObject({ status: 'in_progress', guidance: { status: 'inactive' } });
    const say = { ticketId, commandId: commandId(), body: 'Back in an hour' };
    expect(await employee.messages.send.mutate(say)).toMatchObject({ type: 'message_posted' });
  });

  test('unresolved, and the next one begins at step 1 under the next number', async () => {
    const desk = await startDesk();
    const { ticketId, technician } = await guidedTicket(desk, { confirmed: 2, awaiting: true });
    const order = () => ({ ticketId, commandId: commandId() });
    const ended = await technician.guidance.end.mutate({ ...order(), resolved: false });
    expect(ended.status).toBe('in_progress');
    await technician.guidance.start.mutate(order());
    const again = await technician.guidance.instruct.mutate({ ...order(), body: 'Once more' });
    expect(again.guidance).toMatchObject({ session: 2, steps: [{ number: 1, revision: 1 }] });
  });

  test.each([
    ['released', 'open', 'interrupted'],
    ['cancelled', 'cancelled', 'interrupted'],
    ['resolved', 'resolved', 'resolved'],
  ] as const)('when its ticket is %s', async (_name, status, outcome) => {
    const desk = await startDesk();
    const { ticketId, technician } = await guidedTicket(desk, { awaiting: true });
    const move = { ticketId, status, reason: 'Because' };
    const moved = await technician.tickets.changeStatus.mutate(move);
    expect(moved).toMatchObject({ status, guidance: { status: 'inactive' } });
    const { timeline } = await technician.tickets.get.query({ ticketId });
    expect(timeline).toContainEqual(expect.objectContaining({ type: 'guidance_ended', outcome }));
  });
});

test('nobody is guided through a ticket that is not in progress', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  const start = marie.guidance.start.mutate({ ticketId, commandId: commandId() });
  expect(await outcomeOf(start)).toBe('illegal_transition');
});
