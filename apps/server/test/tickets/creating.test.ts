import { describe, expect, test } from 'vitest';
import { deactivateUser } from '../../src/users/user-service.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { ascending } from '../support/log.ts';
import { refusalOf } from '../support/refusal.ts';
import { openTicket, TICKET, takenTicket } from '../support/tickets.ts';

async function addEquipment(desk: Desk): Promise<{ here: number; elsewhere: number }> {
  const add = async (serial_number: string, department_id: number) => {
    const row = await desk.app.db.write
      .insertInto('equipment')
      .values({
        model: `Model ${serial_number}`,
        type: 'laptop',
        serial_number,
        serial_key: serial_number.toLowerCase(),
        search_text: '',
        status: 'functional',
        department_id,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  };
  // Amina is of the first department, Karim of the second.
  return { here: await add('SN-1', 1), elsewhere: await add('SN-2', 2) };
}

test('numbers begin at 1001 and rise by one, refused tickets use none up', async () => {
  const desk = await startDesk();
  const amina = await desk.as('amina');
  const made = [await openTicket(desk), await openTicket(desk, 'karim')];
  await refusalOf(amina.tickets.create.mutate({ ...TICKET, categoryId: 99 }));
  made.push(await openTicket(desk));
  const atOnce = await Promise.all(Array.from({ length: 8 }, () => openTicket(desk)));
  const numbers = [...made, ...atOnce].map(({ id }) => id);
  expect(ascending(numbers)).toEqual(Array.from({ length: 11 }, (_, index) => 1001 + index));
});

describe('on behalf of somebody', () => {
  test("a technician's ticket is the employee's, and says who opened it", async () => {
    const desk = await startDesk();
    const marie = await desk.as('marie');
    const onBehalfOf = await desk.idOf('amina');
    const { id: ticketId, requester } = await marie.tickets.create.mutate({
      ...TICKET,
      onBehalfOf,
    });
    expect(requester).toMatchObject({ firstName: 'Amina', department: { id: 1 } });
    const amina = await desk.as('amina');
    const { items } = await amina.tickets.list.query({ scope: 'mine' });
    expect(items[0]).toMatchObject({ id: ticketId, unread: true });
    const { timeline } = await amina.tickets.get.query({ ticketId });
    expect(timeline[0]?.actor?.firstName).toBe('Marie');
  });

  test('only somebody who is there and active can have asked', async () => {
    const desk = await startDesk();
    const marie = await desk.as('marie');
    await deactivateUser(desk.app, await desk.idOf('karim'));
    for (const onBehalfOf of [await desk.idOf('karim'), 9_999]) {
      const refusal = await refusalOf(marie.tickets.create.mutate({ ...TICKET, onBehalfOf }));
      expect(refusal).toMatchObject({ fields: { onBehalfOf: 'not_available' } });
    }
  });
});

describe('equipment', () => {
  test("an employee sees and picks their department's alone", async () => {
    const desk = await startDesk();
    const { here, elsewhere } = await addEquipment(desk);
    const amina = await desk.as('amina');
    expect((await amina.equipment.list.query()).map(({ id }) => id)).toEqual([here]);
    const ticket = await openTicket(desk, 'amina', { equipmentId: here });
    expect(ticket.equipment).toEqual({
      id: here,
      model: 'Model SN-1',
      serialNumber: 'SN-1',
      warrantyUntil: null,
    });
    const refusal = await refusalOf(
      amina.tickets.create.mutate({ ...TICKET, equipmentId: elsewhere }),
    );
    expect(refusal).toMatchObject({ fields: { equipmentId: 'not_available' } });
  });

  test('a technician sees and picks any', async () => {
    const desk = await startDesk();
    const { here, elsewhere } = await addEquipment(desk);
    const marie = await desk.as('marie');
    expect(await marie.equipment.list.query()).toHaveLength(2);
    const { id: ticketId } = await takenTicket(desk);
    const with1 = await marie.tickets.update.mutate({ ticketId, equipmentId: elsewhere });
    expect(with1.equipment?.id).toBe(elsewhere);
    const with2 = await marie.tickets.update.mutate({ ticketId, equipmentId: here });
    expect(with2.equipment?.id).toBe(here);
    const without = await marie.tickets.update.mutate({ ticketId, equipmentId: null });
    expect(without.equipment).toBeNull();
  });
});

describe('updating', () => {
  test('says in the log what changed from what to what, as people read it', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const marie = await desk.as('marie');
    await marie.tickets.update.mutate({ ticketId, priority: 'critical', categoryId: 1 });
    const { ticket, timeline } = await marie.tickets.get.query({ ticketId });
    expect(ticket).toMatchObject({ priority: 'critical', category: { id: 1, name: 'Matériel' } });
    expect(timeline.at(-1)).toMatchObject({
      type: 'ticket_updated',
      changes: {
        priority: { from: 'normal', to: 'critical' },
        category: { from: 'Réseau et VPN', to: 'Matériel' },
      },
    });
  });

  test('to what it is already leaves no trace', async () => {
    const desk = await startDesk();
    const before = await takenTicket(desk);
    const marie = await desk.as('marie');
    const same = { ticketId: before.id, priority: before.priority, categoryId: before.category.id };
    expect(await marie.tickets.update.mutate(same)).toEqual(before);
  });

  test('refuses a choice that is not there, and then changes nothing', async () => {
    const desk = await startDesk();
    const before = await takenTicket(desk);
    const marie = await desk.as('marie');
    const wrong = { ticketId: before.id, priority: 'low' as const, categoryId: 99 };
    const refusal = await refusalOf(marie.tickets.update.mutate(wrong));
    expect(refusal).toMatchObject({ fields: { categoryId: 'not_available' } });
    expect((await marie.tickets.get.query({ ticketId: before.id })).ticket).toEqual(before);
  });
});
