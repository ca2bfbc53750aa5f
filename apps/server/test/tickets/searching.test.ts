import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { ascending } from '../support/log.ts';
import { commandId, guidedTicket, openTicket, takenTicket } from '../support/tickets.ts';

test('a search finds words of title and description as people type them', async () => {
  const desk = await startDesk();
  const titles = [
    'L’imprimante du 2e étage est bloquée',
    'Écran noir au démarrage',
    'Le cœur du réseau ne répond plus',
    'Disque plein à 100 % depuis hier',
    'Le dossier client_final a disparu',
    'Erreur C:\\temp au lancement',
  ];
  for (const title of titles) await openTicket(desk, 'amina', { title });
  const ada = await desk.as('ada');
  const find = async (search: string) => {
    const { items } = await ada.tickets.list.query({ scope: 'all', search });
    return items.map(({ id }) => titles[id - 1001] ?? '').sort();
  };
  const [printer, screen, heart, disk, folder, path] = titles;
  const cases: [string, (string | undefined)[]][] = [
    ['ecran', [screen]],
    ['ÉCRAN NOIR', [screen]],
    ['noir   écran', [screen]],
    ["l'imprimante", [printer]],
    ['coeur', [heart]],
    ['cœur', [heart]],
    ['100 %', [disk]],
    ['imprim bloq', [printer]],
    ['primante', []],
    ['client_final', [folder]],
    ['clientxfinal', []],
    ['c:\\temp', [path]],
    ['^', []],
    ['"', []],
    ['NOT noir', []],
    ["noir' | 'disque", []],
    ['title : noir', []],
    ['facets : r1', []],
    ['%', []],
    ['\u0301', []],
    ['ecran imprimante', []],
    ['nothing like it', []],
  ];
  for (const [search, found] of cases) {
    expect([search, await find(search)]).toEqual([search, found]);
  }
});

test('a number finds its ticket, with or without #, and the texts that mention it', async () => {
  const desk = await startDesk();
  const first = await openTicket(desk);
  const mention = await openTicket(desk, 'amina', { title: 'The same as in 1001 again' });
  const ada = await desk.as('ada');
  const find = async (search: string) => {
    const { items } = await ada.tickets.list.query({ scope: 'all', search });
    return ascending(items.map(({ id }) => id));
  };
  expect(await find('1001')).toEqual([first.id, mention.id]);
  expect(await find('#1001')).toEqual([first.id, mention.id]);
  expect(await find('#1002')).toEqual([mention.id]);
  expect(await find('100')).toEqual([mention.id]);
  expect(await find('99999999999999999999')).toEqual([]);
});

test('a search shows nobody what they may not see', async () => {
  const desk = await startDesk();
  const { id } = await openTicket(desk);
  const karim = await desk.as('karim');
  for (const search of [String(id), `#${id}`, 'VPN']) {
    expect((await karim.tickets.list.query({ scope: 'all', search })).items).toEqual([]);
  }
});

test('a search for nothing but spaces is none', async () => {
  const desk = await startDesk();
  await openTicket(desk);
  const ada = await desk.as('ada');
  expect((await ada.tickets.list.query({ scope: 'all', search: '   ' })).items).toHaveLength(1);
});

test('a search finds what has been said, the moment after it was', async () => {
  const desk = await startDesk();
  const { ticketId, technician, employee } = await guidedTicket(desk);
  const finds = async (api: typeof employee, search: string) =>
    (await api.tickets.list.query({ scope: 'all', search })).items.map(({ id }) => id);
  const instruct = { ticketId, commandId: commandId(), body: 'Débranchez le câble bleu' };
  expect(await finds(employee, 'cable')).toEqual([]);
  await technician.guidance.instruct.mutate(instruct);
  expect(await finds(employee, 'cable')).toEqual([ticketId]);
  const confirm = { ticketId, commandId: commandId(), step: 1, revision: 1 };
  await employee.guidance.confirm.mutate({ ...confirm, comment: 'Il était dénudé' });
  expect(await finds(technician, 'denude')).toEqual([ticketId]);
  const end = { ticketId, commandId: commandId(), resolved: true };
  await technician.guidance.end.mutate({ ...end, message: 'Remplacé par un neuf' });
  expect(await finds(employee, 'remplace')).toEqual([ticketId]);
  await employee.messages.send.mutate({ ticketId, commandId: commandId(), body: 'Formidable' });
  expect(await finds(employee, 'cable formid VPN')).toEqual([ticketId]);
});

test('internal notes are searched by those who may read them, and by nobody else', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const body = 'Le condensateur est mort';
  await marie.messages.send.mutate({ ticketId, commandId: commandId(), body, internal: true });
  for (const [name, found] of [
    ['marie', [ticketId]],
    ['ada', [ticketId]],
    ['paul', []],
    ['amina', []],
    ['karim', []],
  ] as const) {
    const api = await desk.as(name);
    const { items } = await api.tickets.list.query({ scope: 'all', search: 'condensateur' });
    expect([name, items.map(({ id }) => id)]).toEqual([name, found]);
  }
});

test('whoever a ticket is given to finds it, and whoever had it no longer does', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const [marie, paul] = [await desk.as('marie'), await desk.as('paul')];
  const finds = async (api: typeof marie) =>
    (await api.tickets.list.query({ scope: 'assigned', search: 'vpn' })).items.length;
  expect([await finds(marie), await finds(paul)]).toEqual([1, 0]);
  await marie.tickets.assign.mutate({ ticketId, technicianId: await desk.idOf('paul') });
  expect([await finds(marie), await finds(paul)]).toEqual([0, 1]);
});

test('titles come before texts, whole words before beginnings, the newest first, page by page', async () => {
  const desk = await startDesk();
  const open = async (title: string, description = 'Rien à en dire de plus') =>
    (await openTicket(desk, 'amina', { title, description })).id;
  const inText = await open('Un écran noir', 'Le clavier va bien');
  const begins = await open('Des claviers manquent');
  const first = await open('Clavier collant');
  const second = await open('Un clavier sans Z');
  const beginsInText = await open('Un écran bleu', 'Les claviers vont bien');
  const number = await open('Une souris');
  const mention = await open(`Un clavier comme en ${number}`);
  const ada = await desk.as('ada');
  const pages: number[][] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { id: number }[]; nextCursor: string | null } =
      await ada.tickets.list.query({ scope: 'all', search: 'CLAVIER', limit: 2, cursor });
    pages.push(page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(pages).toEqual([
    [mention, second],
    [first, begins],
    [inText, beginsInText],
  ]);
  const { items } = await ada.tickets.list.query({ scope: 'all', search: String(number) });
  expect(items.map(({ id }) => id)).toEqual([number, mention]);
});

test('a number that its own ticket mentions hides none of the others that do', async () => {
  const desk = await startDesk();
  const number = 1003;
  for (let count = 0; count < 5; count += 1) {
    await openTicket(desk, 'amina', { description: `The same as in ${number}, once more` });
  }
  const ada = await desk.as('ada');
  const search = { scope: 'all' as const, search: String(number), limit: 2 };
  const first = await ada.tickets.list.query(search);
  const second = await ada.tickets.list.query({ ...search, cursor: first.nextCursor });
  const third = await ada.tickets.list.query({ ...search, cursor: second.nextCursor });
  const pages = [first, second, third].map(({ items }) => items.map(({ id }) => id));
  expect(pages).toEqual([[1003, 1005], [1004, 1002], [1001]]);
  expect(third.nextCursor).toBeNull();
});

test('a search keeps to the list that it is made in', async () => {
  const desk = await startDesk();
  const urgent = await openTicket(desk, 'amina', { priority: 'urgent', categoryId: 2 });
  const normal = await openTicket(desk, 'karim');
  const ada = await desk.as('ada');
  const find = async (filter: object) => {
    const list = { scope: 'all' as const, search: 'vpn', ...filter };
    return ascending((await ada.tickets.list.query(list)).items.map(({ id }) => id));
  };
  expect(await find({})).toEqual([urgent.id, normal.id]);
  expect(await find({ priority: ['urgent', 'critical'] })).toEqual([urgent.id]);
  expect(await find({ categoryId: 3 })).toEqual([normal.id]);
  expect(await find({ status: ['in_progress'] })).toEqual([urgent.id]);
  expect(await find({ status: ['closed', 'cancelled'] })).toEqual([]);
  expect(await find({ status: [] })).toEqual([]);
  expect(await find({ scope: 'available' })).toEqual([normal.id]);
  expect(await find({ scope: 'mine' })).toEqual([]);
});

test('a cursor of another list is refused', async () => {
  const desk = await startDesk();
  await openTicket(desk);
  await openTicket(desk);
  const ada = await desk.as('ada');
  const { nextCursor } = await ada.tickets.list.query({ scope: 'all', limit: 1 });
  expect(nextCursor).not.toBeNull();
  await expect(
    ada.tickets.list.query({ scope: 'all', search: 'vpn', cursor: nextCursor }),
  ).rejects.toMatchObject({ data: { domainCode: 'validation' } });
});

test('conversations as long as a book are searched to their ends', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const said = Array.from({ length: 12 }, (_, part) =>
    Array.from({ length: 400 }, (_unused, word) => `mot${part}x${word}`).join(' '),
  );
  for (const body of said) {
    await marie.messages.send.mutate({ ticketId, commandId: commandId(), body });
    await marie.tickets.list.query({ scope: 'all', search: 'mot' });
  }
  for (const search of ['mot0x0', 'mot11x399 mot0x399']) {
    const { items } = await marie.tickets.list.query({ scope: 'all', search });
    expect(items.map(({ id }) => id)).toEqual([ticketId]);
  }
});
