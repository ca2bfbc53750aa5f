import type { TicketScope } from '@etape/shared/tickets';
import { describe, expect, test } from 'vitest';
import type { Name } from '../support/cast.ts';
import type { Api } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { newEquipment } from '../support/equipment.ts';
import { ascending } from '../support/log.ts';
import { createRandom } from '../support/random.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

const SCOPES: readonly TicketScope[] = ['mine', 'available', 'assigned', 'all'];

describe('pages', () => {
  test('hold every ticket once, even where many stand at the same place', async () => {
    // One moment for all of them: nothing but the number tells them apart.
    const desk = await startDesk({ clock: createTestClock() });
    const random = createRandom(7);
    for (let count = 0; count < 40; count += 1) {
      const priority = random() < 0.5 ? ('low' as const) : ('normal' as const);
      const { id: ticketId } = await openTicket(desk, 'amina', { priority });
      if (random() < 0.4) await (await desk.as('marie')).tickets.take.mutate({ ticketId });
    }
    for (const [who, scope] of [
      ['amina', 'mine'],
      ['marie', 'available'],
      ['marie', 'assigned'],
      ['ada', 'all'],
    ] as const) {
      const api = await desk.as(who);
      const whole = await api.tickets.list.query({ scope, limit: 100 });
      const expected = whole.items.map(({ id }) => id);
      expect(expected.length).toBeGreaterThan(10);
      expect(await pageThrough(api, scope, 3)).toEqual(expected);
      expect(await pageThrough(api, scope, expected.length)).toEqual(expected);
    }
  });

  test('the cursor of one list is no place in another', async () => {
    const desk = await startDesk();
    for (let count = 0; count < 3; count += 1) await openTicket(desk);
    const ada = await desk.as('ada');
    const { nextCursor } = await ada.tickets.list.query({ scope: 'all', limit: 1 });
    const forged = Buffer.from('["all",["x"]]').toString('base64url');
    for (const [scope, cursor] of [
      ['available', nextCursor],
      ['all', 'nonsense'],
      ['all', forged],
      ['all', Buffer.from('["all",[1]]').toString('base64url')],
    ] as const) {
      const refusal = await refusalOf(ada.tickets.list.query({ scope, cursor }));
      expect(refusal).toMatchObject({ domainCode: 'validation', fields: { cursor: 'invalid' } });
    }
  });

  test('hold at most a hundred', async () => {
    const desk = await startDesk();
    const ada = await desk.as('ada');
    const refusal = await refusalOf(ada.tickets.list.query({ scope: 'all', limit: 101 }));
    expect(refusal).toMatchObject({ domainCode: 'validation', fields: { limit: 'invalid' } });
  });
});

describe('what is in a list', () => {
  test('of a piece of equipment is a whole page of what one may see, and no place of the rest', async () => {
    const desk = await startDesk();
    const { id: equipmentId } = await newEquipment(desk);
    const about = async (technician: Name) => {
      const { id: ticketId } = await openTicket(desk, 'ada', { equipmentId });
      await (await desk.as(technician)).tickets.take.mutate({ ticketId });
      return ticketId;
    };
    const own = await about('paul');
    await about('marie');
    await about('marie');
    const list = { scope: 'all' as const, equipmentId, limit: 2 };
    const paul = await desk.as('paul');
    expect(await paul.tickets.list.query(list)).toMatchObject({
      items: [{ id: own }],
      nextCursor: null,
    });
    // Whoever asked for none of them sees none, nor that there are some.
    const karim = await desk.as('karim');
    expect(await karim.tickets.list.query({ ...list, limit: 1 })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  test('follows from its scope and its reader', async () => {
    const desk = await startDesk();
    const own = await openTicket(desk, 'amina');
    const ofMarie = await takenTicket(desk, { requester: 'amina', technician: 'marie' });
    const ofPaul = await takenTicket(desk, { requester: 'karim', technician: 'paul' });
    const byMarie = await openTicket(desk, 'marie');
    const [a, m, p, t] = [own.id, ofMarie.id, ofPaul.id, byMarie.id];
    const expected: [Name, Record<TicketScope, number[]>][] = [
      ['amina', { mine: [a, m], available: [a], assigned: [], all: [a, m] }],
      ['karim', { mine: [p], available: [], assigned: [], all: [p] }],
      ['marie', { mine: [t], available: [a, t], assigned: [m], all: [a, m, t] }],
      ['paul', { mine: [], available: [a, t], assigned: [p], all: [a, p, t] }],
      ['ada', { mine: [], available: [a, t], assigned: [], all: [a, m, p, t] }],
    ];
    for (const [who, lists] of expected) {
      const api = await desk.as(who);
      for (const scope of SCOPES) {
        const { items } = await api.tickets.list.query({ scope });
        const ids = ascending(items.map(({ id }) => id));
        expect([who, scope, ids]).toEqual([who, scope, lists[scope]]);
      }
    }
  });

  test('is narrowed by status, priority and category, together', async () => {
    const desk = await startDesk();
    const urgent = await openTicket(desk, 'amina', { priority: 'low', categoryId: 1 });
    await openTicket(desk, 'amina', { priority: 'low', categoryId: 2 });
    await openTicket(desk, 'amina', { priority: 'normal', categoryId: 1 });
    const ada = await desk.as('ada');
    const list = async (filter: object) => {
      const { items } = await ada.tickets.list.query({ scope: 'all', ...filter });
      return items.length;
    };
    expect(await list({})).toBe(3);
    expect(await list({ priority: ['low'] })).toBe(2);
    expect(await list({ priority: ['low', 'normal'] })).toBe(3);
    expect(await list({ categoryId: 1 })).toBe(2);
    expect(await list({ status: ['open'] })).toBe(3);
    expect(await list({ status: ['resolved', 'closed'] })).toBe(0);
    await ada.tickets.changeStatus.mutate({
      ticketId: urgent.id,
      status: 'cancelled',
      reason: 'A test',
    });
    expect(await list({ status: ['open'], priority: ['low'], categoryId: 1 })).toBe(0);
    expect(await list({ status: ['cancelled'], priority: ['low'], categoryId: 1 })).toBe(1);
  });

  test('puts first what awaits its reader', async () => {
    const clock = createTestClock();
    const desk = await startDesk({ clock });
    const [amina, marie] = [await desk.as('amina'), await desk.as('marie')];
    const quiet = await takenTicket(desk);
    const guided = await takenTicket(desk);
    const blocked = await takenTicket(desk);
    for (const { id: ticketId } of [quiet, guided, blocked]) {
      await marie.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
    }
    for (const { id: ticketId } of [guided, blocked]) {
      await marie.guidance.start.mutate({ ticketId, commandId: commandId() });
      await marie.guidance.instruct.mutate({ ticketId, commandId: commandId(), body: 'Do it' });
    }
    await amina.guidance.block.mutate({
      ticketId: blocked.id,
      commandId: commandId(),
      step: 1,
      revision: 1,
      reason: 'not_found',
    });
    clock.advance(1_000);
    await marie.messages.send.mutate({ ticketId: quiet.id, body: '?', commandId: commandId() });
    const ids = async (api: Api, scope: TicketScope) =>
      (await api.tickets.list.query({ scope })).items.map(({ id }) => id);
    expect(await ids(marie, 'assigned')).toEqual([blocked.id, quiet.id, guided.id]);
    expect(await ids(amina, 'mine')).toEqual([guided.id, quiet.id, blocked.id]);
  });
});

async function pageThrough(api: Api, scope: TicketScope, limit: number): Promise<number[]> {
  const ids: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Api['tickets']['list']['query']>> = await api.tickets.list.query(
      { scope, limit, cursor },
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}
