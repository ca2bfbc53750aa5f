import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { ascending } from '../support/log.ts';
import { openTicket } from '../support/tickets.ts';

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
    ['%', [disk]],
    ['_', [folder]],
    ['client_final', [folder]],
    ['clientxfinal', []],
    ['c:\\temp', [path]],
    ['\\', [path]],
    ['^', []],
    ['`', []],
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
  expect(await find('#1001')).toEqual([first.id]);
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
