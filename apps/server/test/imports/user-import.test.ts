import type { ImportCells } from '@etape/shared/imports/import-schemas';
import { expect, test } from 'vitest';
import { readLog } from '../support/admin-log.ts';
import { CAST, emailOf } from '../support/cast.ts';
import type { Api } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { importFile, readExport, stageFile } from '../support/imports.ts';
import { outcomeOf } from '../support/refusal.ts';

const AMINA = { email: emailOf('amina'), firstName: 'Amina', lastName: 'Diallo' };

function person(name: string, cells: ImportCells = {}): ImportCells {
  return { email: `${name}@desk.test`, firstName: name, lastName: 'Nouveau', ...cells };
}

async function findUser(api: Api, email: string) {
  const { items } = await api.users.list.query({ search: email });
  return items[0];
}

/** Invitations that wait to be mailed. */
async function invitations(desk: Desk): Promise<unknown[]> {
  const rows = await desk.app.db.read
    .selectFrom('outbox')
    .select('payload')
    .where('topic', '=', 'mail')
    .orderBy('payload')
    .execute();
  return rows.map(({ payload }): unknown => JSON.parse(payload));
}

async function setUpMail(api: Api): Promise<void> {
  const settings = await api.settings.get.query();
  await api.settings.update.mail.mutate({
    ...settings.mail,
    enabled: true,
    host: 'mail.desk.test',
    from: 'support@desk.test',
    password: '',
  });
}

test('a row becomes an account that waits for its first password', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const counts = await importFile(ada, 'users', [
    person('lea', { phone: '+33 4 78', department: 'direction', language: 'anglais', role: '' }),
  ]);
  expect(counts).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 0 });
  expect(await findUser(ada, 'lea@desk.test')).toMatchObject({
    firstName: 'lea',
    lastName: 'Nouveau',
    role: 'employee',
    phone: '+33 4 78',
    department: { id: 1 },
    language: 'en',
    status: 'invited',
  });
  const login = { email: 'lea@desk.test', password: '' };
  expect(await outcomeOf(desk.anonymous.auth.login.mutate(login))).not.toBe('done');
});

test('each bad row is named with its line, its column and the reason', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const zoe = { email: emailOf('zoe'), firstName: 'Zoé', lastName: 'Autrement' };
  const { verdicts } = await stageFile(ada, 'users', [
    person('lea', { email: 'lea' }),
    person('max'),
    person('max', { email: ' MAX@desk.test' }),
    person('eve', { role: 'chef', department: 'Nulle part' }),
    person('eva', { department: 'Nulle part' }),
    { ...AMINA, role: 'admin' },
    zoe,
  ]);
  const refused = (line: number, field: string, code: string, more = {}) => ({
    line,
    outcome: 'refused',
    problems: [{ field, code, ...more }],
  });
  expect(verdicts).toEqual([
    refused(2, 'email', 'invalid'),
    { line: 3, outcome: 'created' },
    refused(4, 'email', 'repeated', { firstLine: 3 }),
    refused(5, 'role', 'invalid'),
    refused(6, 'department', 'not_available'),
    refused(7, 'role', 'role_differs'),
    refused(8, 'email', 'archived'),
  ]);
});

test('an address that the desk knows is a change of that person, in whichever capitals', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const row = {
    ...AMINA,
    email: AMINA.email.toUpperCase(),
    lastName: 'Diallo-Roy',
    department: '',
  };
  const { verdicts, importId, expected } = await stageFile(ada, 'users', [row]);
  expect(verdicts).toEqual([{ line: 2, outcome: 'updated', fields: ['lastName', 'department'] }]);
  await ada.imports.confirm.mutate({ importId, expected });
  const found = await findUser(ada, 'diallo-roy');
  expect(found).toMatchObject({ ...AMINA, lastName: 'Diallo-Roy', department: null });
  // They stay signed in, as whom they have become.
  expect(await (await desk.as('amina')).profile.get.query()).toMatchObject({ department: null });
});

test('whoever may see others’ tickets is named in the log, the rest is counted', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const counts = await importFile(ada, 'users', [
    person('lea'),
    person('tom', { role: 'technicien' }),
  ]);
  const tom = await findUser(ada, 'tom@desk.test');
  expect(await readLog(desk)).toMatchObject([
    {
      action: 'user_created',
      subject: `user ${tom?.id}: tom Nouveau`,
      after: { role: 'technician', email: 'tom@desk.test' },
    },
    { action: 'users_imported', subject: 'user null: users.csv', after: counts },
  ]);
});

test('invitations leave where they are wanted and mail is set up, one for each new account', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await importFile(ada, 'users', [person('ann')], { invite: true });
  await setUpMail(ada);
  await importFile(ada, 'users', [person('bob')]);
  expect(await invitations(desk)).toEqual([]);
  const rows = [person('lea'), person('tom'), { ...AMINA, lastName: 'Roy' }];
  await importFile(ada, 'users', rows, { invite: true });
  const ids = [await findUser(ada, 'lea@desk.test'), await findUser(ada, 'tom@desk.test')];
  expect(await invitations(desk)).toEqual(
    ids.map((user) => ({ type: 'invitation', userId: user?.id })),
  );
});

test('an export comes in again unchanged, whoever is in it', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await importFile(ada, 'users', [person('=cmd', { email: 'x@desk.test', phone: '+33 4 78' })]);
  const everybody = Object.keys(CAST).length + 1;
  for (const language of ['fr', 'en'] as const) {
    const { csv } = await ada.users.export.query({ language });
    expect(csv).not.toMatch(/(^|[;,\n])[=+@-]/);
    const { expected } = await stageFile(ada, 'users', readExport('users', csv, language));
    expect(expected).toEqual({ created: 0, updated: 0, unchanged: everybody, refused: 0 });
  }
  const staff = await ada.users.export.query({ language: 'en', role: 'technician' });
  expect(readExport('users', staff.csv, 'en').map(({ role }) => role)).toEqual([
    'Technician',
    'Technician',
    'Technician',
  ]);
});
