import { expect } from '@playwright/test';
import { DeskApi } from './support/desk-api.ts';
import { EmployeeScreen } from './support/employee-screen.ts';
import { GUIDANCE_IN_STEPS } from './support/guidance-in-steps.ts';
import { type SharedDesk, startSharedDesk } from './support/shared-desk.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { test as base, PHONE } from './support/test.ts';
import { expectTold, toldBy } from './support/told-conversation.ts';

const test = base.extend<{ shared: SharedDesk }>({
  shared: async ({ desk }, use) => {
    const shared = await startSharedDesk(await desk.backup());
    await use(shared);
    await shared.stop();
  },
});

/** What each of them is at while the server they are connected to is killed. */
const AMINA_CONFIRMS = 2;
const MARIE_REWRITES = 6;

// Servers that start, and a whole guidance.
test.setTimeout(180_000);

test('a guidance across two servers goes on while one after the other is killed', async ({
  visitAs,
  shared,
}) => {
  const [here, there] = shared.nodes;
  const { id } = await new DeskApi(here).createTicket({
    title: 'À deux serveurs',
    takenBy: 'marie',
  });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE, on: there }));
  const marie = new TechnicianScreen(await visitAs('marie', { on: here }));
  await Promise.all([amina.visitor.openTicket(id), marie.visitor.openTicket(id)]);
  for (const [index, { act, check }] of GUIDANCE_IN_STEPS.entries()) {
    const acting = act({ amina, marie });
    // In the middle of it, answered or not; then, as a balancer does, the lines lead to the other one.
    if (index === AMINA_CONFIRMS) {
      await there.end('SIGKILL');
      amina.visitor.line.leadTo(here);
    }
    if (index === MARIE_REWRITES) {
      await here.end('SIGKILL');
      for (const { visitor } of [amina, marie]) visitor.line.leadTo(there);
    }
    await acting;
    await check({ amina, marie });
    if (index === AMINA_CONFIRMS) await there.start();
  }
  const api = new DeskApi(there);
  const timeline = await api.timeline(id);
  await expectTold(amina.conversation, toldBy(timeline, 'employee'));
  await expectTold(marie.conversation, toldBy(timeline, 'staff'));
  expect(await api.countOf(id, 'step_confirmed')).toBe(2);
  expect(await api.countOf(id, 'instruction_rewritten')).toBe(1);
});
