import { describe, expect, test } from 'vitest';
import { readLog } from '../support/admin-log.ts';
import { startDesk } from '../support/desk.ts';
import { newEquipment, PRINTER } from '../support/equipment.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { openTicket } from '../support/tickets.ts';

/** The first department of a new desk. */
const HERE = 'Direction';

test('a new piece is functional until something else is known', async () => {
  const desk = await startDesk();
  const created = await newEquipment(desk, { departmentId: 1, warrantyUntil: '2027-03-31' });
  expect(created).toEqual({
    ...PRINTER,
    id: created.id,
    status: 'functional',
    department: { id: 1, name: HERE },
    purchaseDate: null,
    warrantyUntil: '2027-03-31',
    archived: false,
  });
  expect(await readLog(desk)).toMatchObject([
    {
      action: 'equipment_created',
      subject: `equipment ${created.id}: HP LaserJet M507 · VNB3K41207`,
      after: { ...PRINTER, status: 'functional', warrantyUntil: '2027-03-31' },
    },
  ]);
});

test('a serial number is unique, in capitals or not, also among the archived', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const taken = { fields: { serialNumber: 'taken' } };
  const { id } = await newEquipment(desk);
  await ada.equipment.archive.mutate({ equipmentId: id });
  const serialNumber = PRINTER.serialNumber.toLowerCase();
  expect(await refusalOf(newEquipment(desk, { serialNumber }))).toMatchObject(taken);
  const other = await newEquipment(desk, { serialNumber: 'OTHER' });
  expect(
    await refusalOf(ada.equipment.update.mutate({ equipmentId: other.id, serialNumber })),
  ).toMatchObject(taken);
  expect(await outcomeOf(ada.equipment.update.mutate({ equipmentId: id, serialNumber }))).toBe(
    'done',
  );
});

test('a warranty does not end before the purchase, whichever of the two is changed', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const wrong = { fields: { warrantyUntil: 'invalid' } };
  expect(
    await refusalOf(
      newEquipment(desk, { purchaseDate: '2026-05-02', warrantyUntil: '2026-05-01' }),
    ),
  ).toMatchObject(wrong);
  const { id: equipmentId } = await newEquipment(desk, {
    purchaseDate: '2024-05-02',
    warrantyUntil: '2027-05-02',
  });
  const change = (dates: { purchaseDate?: string; warrantyUntil?: string }) =>
    ada.equipment.update.mutate({ equipmentId, ...dates });
  expect(await refusalOf(change({ warrantyUntil: '2024-05-01' }))).toMatchObject(wrong);
  expect(await refusalOf(change({ purchaseDate: '2027-05-03' }))).toMatchObject(wrong);
  expect(await change({ warrantyUntil: '2028-05-02' })).toMatchObject({
    purchaseDate: '2024-05-02',
    warrantyUntil: '2028-05-02',
  });
});

test('a change keeps what it does not name, and the log holds what differs', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: equipmentId } = await newEquipment(desk, { departmentId: 1 });
  const changed = await ada.equipment.update.mutate({
    equipmentId,
    model: 'HP M508',
    departmentId: null,
  });
  await ada.equipment.update.mutate({ equipmentId, model: 'HP M508' });
  expect(changed).toMatchObject({ ...PRINTER, model: 'HP M508', department: null });
  const [, ...entries] = await readLog(desk);
  expect(entries).toMatchObject([{ action: 'equipment_updated' }]);
  expect(entries[0]?.before).toEqual({ model: PRINTER.model, department: HERE });
  expect(entries[0]?.after).toEqual({ model: 'HP M508', department: null });
});

describe('the status', () => {
  test('is changed by technicians, who stand in the log for it', async () => {
    const desk = await startDesk();
    const marie = await desk.as('marie');
    const { id: equipmentId } = await newEquipment(desk);
    const change = { equipmentId, status: 'broken' } as const;
    expect(await marie.equipment.changeStatus.mutate(change)).toMatchObject({ status: 'broken' });
    await marie.equipment.changeStatus.mutate(change);
    expect((await marie.equipment.get.query({ equipmentId })).status).toBe('broken');
    expect((await readLog(desk)).slice(1)).toEqual([
      {
        actor: await desk.idOf('marie'),
        action: 'equipment_updated',
        subject: `equipment ${equipmentId}: HP LaserJet M507 · VNB3K41207`,
        before: { status: 'functional' },
        after: { status: 'broken' },
      },
    ]);
  });

  test('is not what an employee changes, whose own equipment it may be', async () => {
    const desk = await startDesk();
    const amina = await desk.as('amina');
    const { id: equipmentId } = await newEquipment(desk, { departmentId: 1 });
    const change = amina.equipment.changeStatus.mutate({ equipmentId, status: 'broken' });
    expect(await outcomeOf(change)).toBe('forbidden');
  });
});

test('archived equipment stays on its tickets, and no other gets it', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const amina = await desk.as('amina');
  const { id: equipmentId } = await newEquipment(desk, { departmentId: 1 });
  const { id: ticketId } = await openTicket(desk, 'amina', { equipmentId });
  const { id: elsewhere } = await openTicket(desk);
  await ada.equipment.archive.mutate({ equipmentId });

  expect(await amina.equipment.list.query()).toEqual([]);
  expect(await ada.equipment.search.query({ search: 'laserjet' })).toEqual([]);
  const refused = { fields: { equipmentId: 'not_available' } };
  expect(await refusalOf(openTicket(desk, 'amina', { equipmentId }))).toMatchObject(refused);
  expect(
    await refusalOf(ada.tickets.update.mutate({ ticketId: elsewhere, equipmentId })),
  ).toMatchObject(refused);
  const { ticket } = await amina.tickets.get.query({ ticketId });
  expect(ticket.equipment).toMatchObject({ id: equipmentId });

  await ada.equipment.restore.mutate({ equipmentId });
  expect(await amina.equipment.list.query()).toMatchObject([{ id: equipmentId }]);
  const actions = (await readLog(desk)).map(({ action }) => action);
  expect(actions).toEqual(['equipment_created', 'equipment_archived', 'equipment_restored']);
});

test('equipment with tickets is not deleted', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: equipmentId } = await newEquipment(desk, { departmentId: 1 });
  await openTicket(desk, 'amina', { equipmentId });
  expect(await outcomeOf(ada.equipment.delete.mutate({ equipmentId }))).toBe('in_use');
  const unused = await newEquipment(desk, { serialNumber: 'UNUSED' });
  const remove = () => outcomeOf(ada.equipment.delete.mutate({ equipmentId: unused.id }));
  expect(await remove()).toBe('done');
  expect(await remove()).toBe('not_found');
  expect((await readLog(desk)).at(-1)).toMatchObject({
    action: 'equipment_deleted',
    before: { serialNumber: 'UNUSED', status: 'functional' },
  });
});
