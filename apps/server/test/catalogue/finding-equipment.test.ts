import type { ListEquipmentInput } from '@etape/shared/catalogue-schemas';
import { describe, expect, test } from 'vitest';
import type { Api } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { newEquipment } from '../support/equipment.ts';
import { ascending } from '../support/log.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';
import { openTicket } from '../support/tickets.ts';

type Filter = Partial<ListEquipmentInput>;

async function serials(api: Api, filter: Filter): Promise<string[]> {
  const { items } = await api.equipment.page.query(filter);
  return items.map(({ serialNumber }) => serialNumber);
}

/** Two printers and a laptop. */
async function fill(desk: Desk): Promise<void> {
  await newEquipment(desk, { model: 'Écran Dell', type: 'Écran', serialNumber: 'E-1' });
  await newEquipment(desk, { serialNumber: 'P-1', departmentId: 1, status: 'broken' });
  await newEquipment(desk, { serialNumber: 'P-2', departmentId: 2 });
}

describe('the list of equipment', () => {
  test('is in the order of the models, accents aside', async () => {
    const desk = await startDesk();
    await fill(desk);
    await newEquipment(desk, { model: 'Zebra ZD421', serialNumber: 'Z-1' });
    await newEquipment(desk, { model: 'canon i-SENSYS', serialNumber: 'C-1' });
    const order = ['C-1', 'E-1', 'P-1', 'P-2', 'Z-1'];
    expect(await serials(await desk.as('marie'), {})).toEqual(order);
  });

  test('is filtered by each of its columns', async () => {
    const desk = await startDesk();
    await fill(desk);
    const marie = await desk.as('marie');
    const cases: [Filter, string[]][] = [
      [{ search: 'ecran' }, ['E-1']],
      [{ search: 'laser p-2' }, ['P-2']],
      [{ search: '100%' }, []],
      [{ departmentId: 1 }, ['P-1']],
      [{ status: 'broken' }, ['P-1']],
      [{ type: 'Imprimante' }, ['P-1', 'P-2']],
      [{ type: 'Imprimante', status: 'functional' }, ['P-2']],
      [{ archived: true }, []],
    ];
    for (const [filter, found] of cases) expect(await serials(marie, filter)).toEqual(found);
    expect(await marie.equipment.types.query()).toEqual(['Imprimante', 'Écran']);
  });

  test('finds a piece by what it has become, not by what it was', async () => {
    const desk = await startDesk();
    const ada = await desk.as('ada');
    const { id: equipmentId } = await newEquipment(desk, { serialNumber: 'OLD-1' });
    await ada.equipment.update.mutate({ equipmentId, model: 'Brother HL', serialNumber: 'NEW-1' });
    expect(await serials(ada, { search: 'brother new-1' })).toEqual(['NEW-1']);
    expect(await serials(ada, { search: 'laserjet' })).toEqual([]);
    expect(await serials(ada, { search: 'old-1' })).toEqual([]);
  });

  test('tells warranties that end within sixty days, and those that have ended', async () => {
    const clock = createTestClock();
    const desk = await startDesk({ clock });
    const dayIn = (days: number) =>
      new Date(clock.now() + days * 86_400_000).toISOString().slice(0, 10);
    for (const days of [-1, 0, 60, 61]) {
      await newEquipment(desk, { serialNumber: `in ${days}`, warrantyUntil: dayIn(days) });
    }
    await newEquipment(desk, { serialNumber: 'unknown' });
    const marie = await desk.as('marie');
    expect(await serials(marie, { warranty: 'over' })).toEqual(['in -1']);
    expect(await serials(marie, { warranty: 'ending' })).toEqual(['in 0', 'in 60']);
    expect(await serials(marie, { warranty: 'covered' })).toEqual(['in 61']);
    expect(await serials(marie, { warranty: 'none' })).toEqual(['unknown']);
  });

  test('comes page by page, nothing missing and nothing twice', async () => {
    const desk = await startDesk();
    for (let number = 10; number < 17; number += 1) {
      // Pairs of one model: the cursor stands between equals, too.
      const model = `Model ${Math.floor(number / 2)}`;
      await newEquipment(desk, { model, serialNumber: `N-${number}` });
    }
    const marie = await desk.as('marie');
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await marie.equipment.page.query({ limit: 3, ...(cursor ? { cursor } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(3);
      found.push(...page.items.map(({ serialNumber }) => serialNumber));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(found).toEqual(['N-10', 'N-11', 'N-12', 'N-13', 'N-14', 'N-15', 'N-16']);
  });

  test.each(['nonsense', Buffer.from('["x"]').toString('base64url')])(
    'has no place that is called %s',
    async (cursor) => {
      const desk = await startDesk();
      const marie = await desk.as('marie');
      expect(await refusalOf(marie.equipment.page.query({ cursor }))).toMatchObject({
        domainCode: 'validation',
        fields: { cursor: 'invalid' },
      });
    },
  );
});

describe('searching what a ticket may be about', () => {
  test('an employee finds what their department has', async () => {
    const desk = await startDesk();
    await fill(desk);
    const amina = await desk.as('amina');
    const found = await amina.equipment.search.query({ search: 'laserjet' });
    expect(found.map(({ serialNumber }) => serialNumber)).toEqual(['P-1']);
    expect(await amina.equipment.search.query({ search: 'ecran' })).toEqual([]);
  });

  test("a technician finds everything, the requester's department first", async () => {
    const desk = await startDesk();
    await fill(desk);
    const marie = await desk.as('marie');
    const near = await marie.equipment.search.query({ nearDepartmentId: 2 });
    expect(near.map(({ serialNumber }) => serialNumber)).toEqual(['P-2', 'E-1', 'P-1']);
  });

  test('answers with a few of many', async () => {
    const desk = await startDesk();
    for (let number = 0; number < 25; number += 1) {
      await newEquipment(desk, { serialNumber: `N-${number}` });
    }
    const marie = await desk.as('marie');
    expect(await marie.equipment.search.query({ search: 'laserjet' })).toHaveLength(20);
  });
});

describe('the tickets about a piece', () => {
  test("a technician sees and counts their own and the free ones, not a colleague's", async () => {
    const desk = await startDesk();
    const { id: equipmentId } = await newEquipment(desk);
    const paul = await desk.as('paul');
    const marie = await desk.as('marie');
    const ada = await desk.as('ada');
    const about = async () =>
      (
        await ada.tickets.create.mutate({
          title: 'It jams',
          description: 'Each time one prints on both sides.',
          categoryId: 3,
          equipmentId,
          onBehalfOf: await desk.idOf('amina'),
        })
      ).id;
    const free = await about();
    const ofPaul = await about();
    const ofMarie = await about();
    await openTicket(desk);
    await paul.tickets.take.mutate({ ticketId: ofPaul });
    await marie.tickets.take.mutate({ ticketId: ofMarie });
    await marie.tickets.changeStatus.mutate({ ticketId: ofMarie, status: 'resolved' });

    const seenBy = async (api: Api) => {
      const { items } = await api.tickets.list.query({ scope: 'all', equipmentId });
      const { tickets } = await api.equipment.get.query({ equipmentId });
      return { ids: ascending(items.map(({ id }) => id)), ...tickets };
    };
    expect(await seenBy(marie)).toEqual({ ids: [free, ofMarie], open: 1, total: 2 });
    expect(await seenBy(paul)).toEqual({ ids: [free, ofPaul], open: 2, total: 2 });
    expect(await seenBy(ada)).toEqual({ ids: [free, ofPaul, ofMarie], open: 2, total: 3 });
  });
});
