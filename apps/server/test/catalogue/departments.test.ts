import { describe, expect, test } from 'vitest';
import { readLog } from '../support/admin-log.ts';
import { startDesk } from '../support/desk.ts';
import { newEquipment } from '../support/equipment.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';

test('a new department can be chosen at once, and is in the log', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id } = await ada.departments.create.mutate({ name: '  Logistique ' });
  expect(await desk.anonymous.departments.list.query()).toContainEqual({ id, name: 'Logistique' });
  expect(await readLog(desk)).toEqual([
    {
      actor: await desk.idOf('ada'),
      action: 'department_created',
      subject: `department ${id}: Logistique`,
      before: null,
      after: { name: 'Logistique' },
    },
  ]);
});

describe('a name', () => {
  test.each(['Études', 'études', 'ETUDES', ' Etudes '])('is taken by Études: %s', async (name) => {
    const desk = await startDesk();
    const ada = await desk.as('ada');
    const { id } = await ada.departments.create.mutate({ name: 'Études' });
    const other = await ada.departments.create.mutate({ name: 'Paie' });
    const taken = { domainCode: 'validation', fields: { name: 'taken' } };
    expect(await refusalOf(ada.departments.create.mutate({ name }))).toMatchObject(taken);
    const renaming = ada.departments.update.mutate({ departmentId: other.id, name });
    expect(await refusalOf(renaming)).toMatchObject(taken);
    // Archiving keeps it: restoring would bring a second one of that name.
    await ada.departments.archive.mutate({ departmentId: id });
    expect(await refusalOf(ada.departments.create.mutate({ name }))).toMatchObject(taken);
  });

  test('may be written otherwise than before', async () => {
    const desk = await startDesk();
    const ada = await desk.as('ada');
    const { id } = await ada.departments.create.mutate({ name: 'etudes' });
    await ada.departments.update.mutate({ departmentId: id, name: 'Études' });
    await ada.departments.update.mutate({ departmentId: id, name: 'Études' });
    expect(await ada.departments.list.query()).toContainEqual({ id, name: 'Études' });
    expect((await readLog(desk)).slice(1)).toMatchObject([
      { action: 'department_updated', before: { name: 'etudes' }, after: { name: 'Études' } },
    ]);
  });
});

test('an archived department keeps its people, and takes in nobody more', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.departments.archive.mutate({ departmentId: 1 });
  await ada.departments.archive.mutate({ departmentId: 1 });
  const offered = await desk.anonymous.departments.list.query();
  expect(offered.map(({ id }) => id)).not.toContain(1);
  const amina = await desk.as('amina');
  expect((await amina.profile.get.query()).department?.id).toBe(1);
  const newcomer = {
    email: 'new@desk.test',
    password: 'long enough to be one',
    firstName: 'Nour',
    lastName: 'Haddad',
    departmentId: 1,
  };
  expect(await refusalOf(desk.anonymous.auth.register.mutate(newcomer))).toMatchObject({
    fields: { departmentId: 'not_available' },
  });
  const all = await ada.departments.listAll.query();
  expect(all.at(-1)).toMatchObject({ id: 1, archived: true, people: 1 });

  await ada.departments.restore.mutate({ departmentId: 1 });
  expect(await outcomeOf(desk.anonymous.auth.register.mutate(newcomer))).toBe('done');
  expect((await readLog(desk)).map(({ action }) => action)).toEqual([
    'department_archived',
    'department_restored',
  ]);
});

test('an archived department keeps its equipment, and is given no more', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: departmentId } = await ada.departments.create.mutate({ name: 'Atelier' });
  const { id: equipmentId } = await newEquipment(desk, { departmentId });
  await ada.departments.archive.mutate({ departmentId });
  const renamed = await ada.equipment.update.mutate({ equipmentId, model: 'HP LaserJet M508' });
  expect(renamed.department?.id).toBe(departmentId);
  expect(
    await refusalOf(newEquipment(desk, { serialNumber: 'OTHER', departmentId })),
  ).toMatchObject({ fields: { departmentId: 'not_available' } });
});

test('what somebody or something belongs to is not deleted', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const remove = (departmentId: number) =>
    outcomeOf(ada.departments.delete.mutate({ departmentId }));
  const equipped = await ada.departments.create.mutate({ name: 'Atelier' });
  await newEquipment(desk, { departmentId: equipped.id });
  const { id } = await ada.departments.create.mutate({ name: 'Paie' });
  expect(await remove(1)).toBe('in_use');
  expect(await remove(equipped.id)).toBe('in_use');
  expect(await remove(id)).toBe('done');
  expect(await remove(id)).toBe('not_found');
  expect((await ada.departments.listAll.query()).map((department) => department.id)).not.toContain(
    id,
  );
  expect((await readLog(desk)).at(-1)).toMatchObject({
    action: 'department_deleted',
    before: { name: 'Paie' },
    after: null,
  });
});
