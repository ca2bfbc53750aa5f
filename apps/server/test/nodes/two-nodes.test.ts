import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startBackground } from '../../src/create-context.ts';
import { transact } from '../../src/db/transaction.ts';
import { enqueueDelivery } from '../../src/outbox/outbox-service.ts';
import type { Delivery } from '../../src/outbox/outbox-topics.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { commandId, guidedTicket, takenTicket } from '../support/tickets.ts';
import { createWatch } from '../support/watch.ts';

test('a technician on one node guides an employee on the other, step by step', async () => {
  const [here, there] = await startNodes();
  const { ticketId, technician } = await guidedTicket(here);
  const employee = createHttpApi(there.origin, await here.tokenOf('amina'));
  const order = () => ({ ticketId, commandId: commandId() });
  const seenByEmployee = followTicket(there.connect('amina').api, ticketId);
  const seenByTechnician = followTicket(here.connect('marie').api, ticketId);
  for (let step = 1; step <= 5; step += 1) {
    await technician.guidance.instruct.mutate({ ...order(), body: `Step ${step}` });
    await seenByEmployee.events.find(
      (event) => event.type === 'instruction_sent' && event.step === step,
      `step ${step} at the employee's`,
    );
    await employee.guidance.confirm.mutate({ ...order(), step, revision: 1 });
    await seenByTechnician.events.find(
      (event) => event.type === 'step_confirmed' && event.step === step,
      `its confirmation at the technician's`,
    );
  }
  const seqs = seenByEmployee.events.items.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});

test('of fifty commands at once for one ticket, on two nodes, each is in the log once, in order', async () => {
  const [here, there] = await startNodes();
  const { id: ticketId } = await takenTicket(here);
  const [one, other] = [await here.as('marie'), await there.as('marie')];
  const bodies = Array.from({ length: 50 }, (_, index) => `Message ${index}`);
  await Promise.all(
    bodies.map((body, index) =>
      (index % 2 === 0 ? one : other).messages.send.mutate({
        ticketId,
        body,
        commandId: commandId(),
      }),
    ),
  );
  const { timeline } = await other.tickets.get.query({ ticketId });
  const messages = timeline.flatMap((event) =>
    event.type === 'message_posted' ? [event.body] : [],
  );
  expect(new Set(messages)).toEqual(new Set(bodies));
  expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
});

test('whoever is deactivated on one node is cut off on the other within two seconds', async () => {
  const [here, there] = await startNodes();
  const device = there.connect('amina');
  await device.api.profile.get.query();
  const admin = await here.as('ada');
  const begun = performance.now();
  await admin.users.deactivate.mutate({ userId: await here.idOf('amina') });
  await device.closings.find((code) => code === 4401, 'the closing');
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test('who is online on one node is seen on the other, until they leave', async () => {
  const [here, there] = await startNodes();
  const employeeId = await here.idOf('amina');
  const changes = createWatch<boolean>();
  here.app.presence.onChange(() => changes.push(here.app.presence.isOnline(employeeId)));
  const device = there.connect('amina');
  await device.api.profile.get.query();
  await changes.find((online) => online, 'the arrival');
  await device.close();
  await changes.find((online) => !online, 'the departure');
  expect(here.app.presence.isOnline(employeeId)).toBe(false);
});

test('a node that starts later learns who is there', async () => {
  const here = await startDesk();
  await here.connect('amina').api.profile.get.query();
  const employeeId = await here.idOf('amina');
  const there = await startDesk({ database: here.database });
  const changes = createWatch<boolean>();
  there.app.presence.onChange(() => changes.push(there.app.presence.isOnline(employeeId)));
  if (!there.app.presence.isOnline(employeeId)) {
    await changes.find((online) => online, 'whom the other node has');
  }
  expect(there.app.presence.isOnline(employeeId)).toBe(true);
});

test('a broken channel comes back, and what was missed meanwhile is found', async () => {
  const [here, there] = await startNodes();
  const { id: ticketId } = await takenTicket(here);
  const follower = followTicket(there.connect('amina').api, ticketId);
  await follower.upTo(3);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'etape channel' and datname = current_database()`.execute(
    here.app.db.write,
  );
  const marie = await here.as('marie');
  await marie.messages.send.mutate({ ticketId, body: 'Are you there?', commandId: commandId() });
  await follower.upTo(4);
  await marie.messages.send.mutate({ ticketId, body: 'And now?', commandId: commandId() });
  const events = await follower.upTo(5);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

test('what a node could not say is found by looking', async () => {
  const [here, there] = await startNodes();
  const { id: ticketId } = await takenTicket(here);
  const follower = followTicket(there.connect('amina').api, ticketId);
  await follower.upTo(3);
  // As if it had been killed between the commit and the hint.
  await here.app.db.channel?.close();
  const marie = await here.as('marie');
  await marie.messages.send.mutate({ ticketId, body: 'Unheard', commandId: commandId() });
  await there.app.lookAgain();
  const events = await follower.upTo(4);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('what two nodes have to send leaves once', async () => {
  const nodes = await startNodes();
  const sent = createWatch<Delivery>();
  for (const { app } of nodes) {
    app.outbox.handle('mail', async (delivery) => sent.push(delivery));
    await startBackground(app);
  }
  const texts = Array.from({ length: 40 }, (_, index) => `Mail ${index}`);
  await Promise.all(
    texts.map((text, index) => {
      const { app } = nodes[index % 2 === 0 ? 0 : 1];
      return transact(app, (tx) => enqueueDelivery(app, tx, { topic: 'mail', payload: { text } }));
    }),
  );
  await sent.until((all) => all.length >= texts.length, 'all of them');
  for (const { app } of nodes) await app.outbox.close();
  expect(new Set(sent.items.map(({ id }) => id)).size).toBe(texts.length);
  expect(sent.items).toHaveLength(texts.length);
});

/** Two servers on one database. */
async function startNodes(): Promise<[Desk, Desk]> {
  const here = await startDesk();
  return [here, await startDesk({ database: here.database })];
}
