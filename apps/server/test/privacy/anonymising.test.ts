import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readHistory } from '../../src/db/histories.ts';
import { verifyLog } from '../../src/maintenance/verify.ts';
import { anonymisePerson } from '../../src/privacy/anonymise-service.ts';
import { exportPerson } from '../../src/privacy/person-export-queries.ts';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { emailOf } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { stageFile } from '../support/imports.ts';
import { commandId, TICKET } from '../support/tickets.ts';

const PHONE = '+33 6 12 34 56 78';
/** Words that only she wrote, wherever a person can write. */
const HERS = {
  title: 'Cerisier cassé',
  description: 'Mon cerisier ne charge plus',
  message: 'J’ai renversé un cerisier dessus',
  comment: 'Fait, avec le cerisier',
  note: 'Aucun cerisier à l’écran',
  reason: 'Mon cerisier brûle',
};

type Scene = { desk: Desk; ticketId: number; anonymise(texts: 'keep' | 'erase'): Promise<unknown> };

/** Amina has been guided, has written everywhere one can write, and has left the company. */
async function aminaHasLeft(): Promise<Scene> {
  const desk = await startDesk();
  const [amina, marie, ada] = [
    await desk.as('amina'),
    await desk.as('marie'),
    await desk.as('ada'),
  ];
  await amina.profile.update.mutate({ phone: PHONE });
  const { id: ticketId } = await amina.tickets.create.mutate({
    ...TICKET,
    title: HERS.title,
    description: HERS.description,
  });
  const order = () => ({ ticketId, commandId: commandId() });
  await marie.tickets.take.mutate({ ticketId });
  await amina.messages.send.mutate({ ...order(), body: HERS.message });
  await marie.messages.send.mutate({ ...order(), body: 'Note interne', internal: true });
  await marie.guidance.start.mutate(order());
  await marie.guidance.instruct.mutate({ ...order(), body: 'Ouvrez les réglages' });
  await amina.guidance.confirm.mutate({ ...order(), step: 1, revision: 1, comment: HERS.comment });
  await marie.guidance.instruct.mutate({ ...order(), body: 'Cliquez sur Réseau' });
  await amina.guidance.block.mutate({
    ...order(),
    step: 2,
    revision: 1,
    reason: 'different',
    note: HERS.note,
  });
  await amina.guidance.stop.mutate({ ...order(), reason: HERS.reason });
  await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  await amina.tickets.changeStatus.mutate({ ticketId, status: 'closed' });
  const userId = await desk.idOf('amina');
  // A file that names her still waits for somebody's consent.
  await stageFile(ada, 'users', [
    { email: emailOf('amina'), firstName: 'Amina', lastName: 'Diallo' },
  ]);
  await ada.users.update.mutate({ userId, lastName: 'Diallo-Roux' });
  await ada.users.deactivate.mutate({ userId });
  return {
    desk,
    ticketId,
    anonymise: (texts) =>
      anonymisePerson(desk.app.db.write, { email: emailOf('amina'), texts, now: Date.now() }),
  };
}

test('of an anonymised person no name, address, number or device is left anywhere', async () => {
  const { desk, anonymise } = await aminaHasLeft();
  expect(await everything(desk)).toMatch(/Diallo/);
  await anonymise('keep');
  const left = await everything(desk);
  expect(left).not.toMatch(/amina|diallo/i);
  expect(left).not.toContain(PHONE);
  // What she wrote was to be kept.
  for (const words of Object.values(HERS)) expect(left).toContain(words);
});

test('what they wrote goes as well where that is wanted, and rows and log still agree', async () => {
  const { desk, ticketId, anonymise } = await aminaHasLeft();
  const ada = await desk.as('ada');
  const before = await ada.tickets.get.query({ ticketId });
  const find = async (search: string) =>
    (await ada.tickets.list.query({ scope: 'all', search })).items.map(({ id }) => id);
  expect(await find('cerisier')).toEqual([ticketId]);
  await anonymise('erase');
  expect(await everything(desk)).not.toMatch(/cerisier|amina|diallo/i);
  const after = await ada.tickets.get.query({ ticketId });
  // The trace is the same: what happened, when, in which order, and what others wrote.
  const trace = (events: typeof before.timeline) =>
    events.map(({ seq, at, type }) => ({ seq, at, type }));
  expect(trace(after.timeline)).toEqual(trace(before.timeline));
  expect(await everything(desk)).toContain('Cliquez sur Réseau');
  expect(await find('cerisier')).toEqual([]);
  expect(await find('reseau')).toEqual([ticketId]);
  expect(after.ticket.requester).toMatchObject({ firstName: 'Anonyme' });
  expect(await verifyLog(desk.app.db.read)).toMatchObject({ problems: [] });
});

test('what stands in its place is in the language of the organisation', async () => {
  const { desk, ticketId, anonymise } = await aminaHasLeft();
  await presetSettings(desk.app, 'organisation', { name: 'Town hall', language: 'en' });
  await anonymise('erase');
  const { ticket } = await (await desk.as('ada')).tickets.get.query({ ticketId });
  expect(ticket.requester).toMatchObject({ firstName: 'Anonymous' });
  expect(ticket.title).toBe('[text erased]');
});

test('open screens read anew: another history begins', async () => {
  const { desk, anonymise } = await aminaHasLeft();
  const before = await readHistory(desk.app.db.read);
  await anonymise('keep');
  expect(await readHistory(desk.app.db.read)).not.toBe(before);
});

test('that it was done stands in the administration log, which stays closed to changes', async () => {
  const { desk, anonymise } = await aminaHasLeft();
  await anonymise('erase');
  const { items } = await (await desk.as('ada')).adminLog.list.query({});
  expect(items[0]).toMatchObject({ action: 'user_anonymised', after: { textsErased: true } });
  await expect(
    desk.app.db.write.updateTable('admin_log').set({ subject_label: 'x' }).execute(),
  ).rejects.toThrow('cannot be changed');
});

test('whoever is still here is refused, and nothing changes', async () => {
  const { desk } = await aminaHasLeft();
  const anonymise = (email: string) =>
    anonymisePerson(desk.app.db.write, { email, texts: 'keep', now: Date.now() });
  const before = await everything(desk);
  await expect(anonymise(emailOf('karim'))).rejects.toThrow('deactivate it first');
  await expect(anonymise('nobody@desk.test')).rejects.toThrow('Nobody has the address');
  expect(await everything(desk)).toBe(before);
});

test('a person who still stands in an unfinished ticket is refused', async () => {
  const { desk, ticketId, anonymise } = await aminaHasLeft();
  await (await desk.as('ada')).tickets.changeStatus.mutate({ ticketId, status: 'open' });
  await expect(anonymise('keep')).rejects.toThrow(`#${ticketId}`);
});

test('an export holds what the person wrote and did, and nobody else by name', async () => {
  const { desk } = await aminaHasLeft();
  const exported = JSON.stringify(await exportPerson(desk.app.db.read, emailOf('amina')));
  for (const words of [...Object.values(HERS), PHONE, 'Diallo', emailOf('amina')]) {
    expect(exported).toContain(words);
  }
  expect(exported).not.toMatch(/Lefèvre|Moreau|Note interne|password|\$argon2/);
});

/** Every row of every table, as text. */
async function everything(desk: Desk): Promise<string> {
  const db = desk.app.db.write;
  const tables = await db.introspection.getTables();
  const texts = [];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    texts.push(JSON.stringify(rows));
  }
  return texts.join('\n');
}
