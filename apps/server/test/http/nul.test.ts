import { expect, test } from 'vitest';
import { encodeTextCursor } from '../../src/db/text-cursor.ts';
import { PASSWORD } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { stageFile } from '../support/imports.ts';
import { refusalOf } from '../support/refusal.ts';

// PostgreSQL has no NUL in its texts: one that came as far as a statement would make it fail.

test('a NUL in the address of a sign-in is refused as invalid', async () => {
  const { anonymous } = await startDesk();
  const login = anonymous.auth.login.mutate({ email: 'ada\0@desk.test', password: PASSWORD });
  expect(await refusalOf(login)).toMatchObject({ code: 'BAD_REQUEST' });
});

test('a NUL inside a cursor is refused as invalid', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const cursor = encodeTextCursor({ text: 'a\0', id: 1 });
  for (const list of [ada.users.list, ada.equipment.page]) {
    expect(await refusalOf(list.query({ cursor }))).toMatchObject({ domainCode: 'validation' });
  }
});

test('a row of a file with a NUL in any cell is refused, not the file', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const person = { email: 'new@desk.test', firstName: 'New', lastName: 'Comer', role: 'employee' };
  const withNul = Object.keys(person).map((field) => ({ ...person, [field]: 'a\0@b.co' }));
  const { verdicts } = await stageFile(ada, 'users', withNul);
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(withNul.map(() => 'refused'));
  const piece = { model: 'M', type: 'T', serialNumber: 'S-1' };
  const broken = Object.keys(piece).map((field) => ({ ...piece, [field]: 'a\0b' }));
  const pieces = await stageFile(ada, 'equipment', broken);
  expect(pieces.verdicts.map(({ outcome }) => outcome)).toEqual(broken.map(() => 'refused'));
});
