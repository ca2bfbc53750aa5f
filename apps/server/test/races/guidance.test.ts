import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { readLog } from '../support/log.ts';
import { outcomeOf } from '../support/refusal.ts';
import { commandId, guidedTicket, takenTicket } from '../support/tickets.ts';

const ROUNDS = 8;
/** Which of two comes first is chance: so often is it tried until each has. */
const MOST_ROUNDS = 80;

const FIRST = { step: 1, revision: 1 };

test('two devices confirm the same step: both are told yes, one confirmation stands', async () => {
  const desk = await startDesk();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ticketId, employee } = await guidedTicket(desk, { awaiting: true });
    const confirm = () =>
      employee.guidance.confirm.mutate({ ticketId, commandId: commandId(), ...FIRST });
    const answers = await Promise.all([confirm(), confirm()]);
    for (const { guidance } of answers) expect(guidance.status).toBe('idle');
    const log = await readLog(desk, ticketId);
    expect(log.filter(({ type }) => type === 'step_confirmed')).toHaveLength(1);
  }
});

test('a confirmation and a rewriting at once: the second one is refused, whichever it is', async () => {
  const desk = await startDesk();
  const seen = new Set<string>();
  for (let round = 0; round < (seen.size < 2 ? MOST_ROUNDS : ROUNDS); round += 1) {
    const { ticketId, technician, employee } = await guidedTicket(desk, { awaiting: true });
    const confirm = () =>
      employee.guidance.confirm.mutate({ ticketId, commandId: commandId(), ...FIRST });
    const rewrite = () =>
      technician.guidance.rewrite.mutate({
        ticketId,
        commandId: commandId(),
        step: 1,
        body: 'Rather this',
      });
    const calls = round % 2 === 0 ? [confirm(), rewrite()] : [rewrite(), confirm()].reverse();
    const [confirmed, rewritten] = await Promise.all(calls.map(outcomeOf));
    const last = (await readLog(desk, ticketId)).at(-1)?.type;
    const story = `${confirmed}, ${rewritten}: ${last}`;
    seen.add(story);
    expect([
      'done, step_not_open: step_confirmed',
      'instruction_changed, done: instruction_rewritten',
    ]).toContain(story);
  }
  expect(seen.size).toBe(2);
});

test('two instructions at once: one becomes step 1, the other is told to wait', async () => {
  const desk = await startDesk();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ticketId, technician } = await guidedTicket(desk);
    const send = (body: string) =>
      technician.guidance.instruct.mutate({ ticketId, commandId: commandId(), body });
    const outcomes = await Promise.all([send('Open the menu'), send('Close it')].map(outcomeOf));
    expect(outcomes.sort()).toEqual(['done', 'step_not_confirmed']);
  }
});

test('two starts at once make one session', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const start = () => marie.guidance.start.mutate({ ticketId, commandId: commandId() });
  const outcomes = await Promise.all([start(), start(), start()].map(outcomeOf));
  expect(outcomes.sort()).toEqual(['done', 'guidance_active', 'guidance_active']);
});

test('a message as the guidance starts is either said before it or refused', async () => {
  const desk = await startDesk();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id: ticketId } = await takenTicket(desk);
    const marie = await desk.as('marie');
    const amina = await desk.as('amina');
    const say = () =>
      amina.messages.send.mutate({ ticketId, body: 'One more thing', commandId: commandId() });
    const start = () => marie.guidance.start.mutate({ ticketId, commandId: commandId() });
    const calls = round % 2 === 0 ? [say(), start()] : [start(), say()].reverse();
    const [said, started] = await Promise.all(calls.map(outcomeOf));
    expect(started).toBe('done');
    const types = (await readLog(desk, ticketId)).map(({ type }) => type).slice(3);
    expect([
      ['done', 'message_posted', 'guidance_started'],
      ['guidance_active', 'guidance_started'],
    ]).toContainEqual([said, ...types]);
  }
});

test('a stop and the end at once close the session once', async () => {
  const desk = await startDesk();
  const { ticketId, technician, employee } = await guidedTicket(desk, { awaiting: true });
  const outcomes = await Promise.all(
    [
      employee.guidance.stop.mutate({ ticketId, commandId: commandId() }),
      technician.guidance.end.mutate({ ticketId, commandId: commandId(), resolved: true }),
    ].map(outcomeOf),
  );
  expect(outcomes.sort()).toEqual(['done', 'guidance_inactive']);
  const log = await readLog(desk, ticketId);
  expect(log.filter(({ type }) => type === 'guidance_ended')).toHaveLength(1);
});
