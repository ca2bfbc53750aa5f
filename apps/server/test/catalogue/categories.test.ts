import { expect, test } from 'vitest';
import { readLog } from '../support/admin-log.ts';
import { startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { openTicket, TICKET, takenTicket } from '../support/tickets.ts';

const BLUE = '#0d74ce';

test('a new category can be chosen at once', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id } = await ada.categories.create.mutate({ name: 'Téléphonie', color: '#0D74CE' });
  const amina = await desk.as('amina');
  expect(await amina.categories.list.query()).toContainEqual({
    id,
    name: 'Téléphonie',
    color: BLUE,
  });
  expect((await openTicket(desk, 'amina', { categoryId: id })).category.name).toBe('Téléphonie');
});

test('a name is unique, whichever way it is written', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.categories.create.mutate({ name: 'Téléphonie', color: BLUE });
  const other = await ada.categories.create.mutate({ name: 'Serveurs', color: BLUE });
  const taken = { fields: { name: 'taken' } };
  const again = { name: 'telephonie', color: BLUE };
  expect(await refusalOf(ada.categories.create.mutate(again))).toMatchObject(taken);
  expect(
    await refusalOf(ada.categories.update.mutate({ categoryId: other.id, ...again })),
  ).toMatchObject(taken);
});

test('a colour that disappears in one of the themes is refused, an old one may stay', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const unreadable = { fields: { color: 'invalid' } };
  const yellow = '#ffee00';
  expect(
    await refusalOf(ada.categories.create.mutate({ name: 'Soleil', color: yellow })),
  ).toMatchObject(unreadable);
  expect(
    await refusalOf(ada.categories.update.mutate({ categoryId: 1, name: 'Un', color: yellow })),
  ).toMatchObject(unreadable);
  await desk.app.db.write
    .updateTable('categories')
    .set({ color: yellow })
    .where('id', '=', 1)
    .execute();
  const renamed = await ada.categories.update.mutate({ categoryId: 1, name: 'Un', color: yellow });
  expect(renamed).toEqual({ id: 1, name: 'Un', color: yellow });
});

test('the categories that a desk begins with are readable in both themes', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  for (const { id, name, color } of await ada.categories.list.query()) {
    const { id: copy } = await ada.categories.create.mutate({ name: `${name} bis`, color });
    expect(copy).toBeGreaterThan(id);
  }
});

test('an archived category stays on its tickets, and no other gets it', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const marie = await desk.as('marie');
  const { categoryId } = TICKET;
  const { id: ticketId, category } = await takenTicket(desk);
  const { id: elsewhere } = await openTicket(desk, 'karim', { categoryId: 1 });
  await ada.categories.archive.mutate({ categoryId });

  const offered = await marie.categories.list.query();
  expect(offered.map(({ id }) => id)).not.toContain(categoryId);
  const refused = { fields: { categoryId: 'not_available' } };
  expect(await refusalOf(openTicket(desk))).toMatchObject(refused);
  expect(
    await refusalOf(ada.tickets.update.mutate({ ticketId: elsewhere, categoryId })),
  ).toMatchObject(refused);

  expect((await marie.tickets.get.query({ ticketId })).ticket.category).toEqual(category);
  // Saying what it already has is no change.
  const urgent = { ticketId, categoryId, priority: 'urgent' } as const;
  expect(await marie.tickets.update.mutate(urgent)).toMatchObject({ category, priority: 'urgent' });
  const all = await ada.categories.listAll.query();
  expect(all.at(-1)).toMatchObject({ id: categoryId, archived: true, tickets: 1 });

  await ada.categories.restore.mutate({ categoryId });
  expect((await openTicket(desk)).category).toEqual(category);
});

test('a category with tickets is not deleted', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await openTicket(desk);
  const { categoryId } = TICKET;
  expect(await outcomeOf(ada.categories.delete.mutate({ categoryId }))).toBe('in_use');
  const unused = await ada.categories.create.mutate({ name: 'Erreur', color: BLUE });
  expect(await outcomeOf(ada.categories.delete.mutate({ categoryId: unused.id }))).toBe('done');
  expect((await readLog(desk)).at(-1)).toMatchObject({
    action: 'category_deleted',
    subject: `category ${unused.id}: Erreur`,
    before: { name: 'Erreur', color: BLUE },
  });
});

test('one category is always on offer: no ticket could be opened without', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const [kept, ...others] = await ada.categories.list.query();
  if (kept === undefined) throw new Error('A new desk has categories');
  for (const { id } of others) await ada.categories.archive.mutate({ categoryId: id });
  const categoryId = kept.id;
  expect(await outcomeOf(ada.categories.archive.mutate({ categoryId }))).toBe('last_category');
  expect(await outcomeOf(ada.categories.delete.mutate({ categoryId }))).toBe('last_category');
  const archived = others[0]?.id ?? 0;
  expect(await outcomeOf(ada.categories.delete.mutate({ categoryId: archived }))).toBe('done');
});
