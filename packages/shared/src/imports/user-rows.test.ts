import { describe, expect, test } from 'vitest';
import { LANGUAGES, ROLES } from '../people.ts';
import { IMPORT_COLUMNS } from './columns.ts';
import type { ImportCells } from './import-schemas.ts';
import { readUserRow, type UserSaid, writeUserRow } from './user-rows.ts';

const BARE = { email: 'lea.martin@exemple.fr', firstName: 'Léa', lastName: 'Martin' };

test('a row reads as the form would have it', () => {
  expect(
    readUserRow({
      email: ' Lea.Martin@Exemple.fr ',
      firstName: 'Léa',
      lastName: ' Martin',
      phone: '+33 4 78 00 12 34',
      department: 'Comptabilité',
      role: 'Technicienne',
      language: 'anglais',
    }),
  ).toEqual({
    ok: true,
    said: {
      ...BARE,
      phone: '+33 4 78 00 12 34',
      department: 'Comptabilité',
      role: 'technician',
      language: 'en',
    },
  });
});

test('a column that is not there says nothing, an empty cell says that there is none', () => {
  expect(readUserRow(BARE)).toEqual({ ok: true, said: BARE });
  const empty = { phone: '', department: ' ', role: '', language: ' ' };
  expect(readUserRow({ ...BARE, ...empty })).toEqual({
    ok: true,
    said: { ...BARE, phone: null, department: null },
  });
});

test.each<[ImportCells, string, string]>([
  [{ email: '' }, 'email', 'required'],
  [{ email: 'lea.martin' }, 'email', 'invalid'],
  [{ email: `${'x'.repeat(250)}@exemple.fr` }, 'email', 'too_long'],
  [{ lastName: ' ' }, 'lastName', 'required'],
  [{ firstName: 'x'.repeat(81) }, 'firstName', 'too_long'],
  [{ phone: '12' }, 'phone', 'too_short'],
  [{ role: 'chef' }, 'role', 'invalid'],
  [{ language: 'breton' }, 'language', 'invalid'],
])('%j is refused', (cells, field, code) => {
  expect(readUserRow({ ...BARE, ...cells })).toEqual({ ok: false, problems: [{ field, code }] });
});

describe.each(LANGUAGES)('what is written in %s reads as it was', (language) => {
  test.each(ROLES)('%s', (role) => {
    for (const theirs of LANGUAGES) {
      const said = { ...BARE, phone: null, role, language: theirs } satisfies Partial<UserSaid>;
      for (const department of [null, { id: 3, name: 'Comptabilité' }]) {
        const cells: ImportCells = {};
        const row = writeUserRow({ ...said, department }, language);
        for (const [index, { field }] of IMPORT_COLUMNS.users.entries()) {
          cells[field] = row[index] ?? '';
        }
        expect(readUserRow(cells)).toEqual({
          ok: true,
          said: { ...said, department: department?.name ?? null },
        });
      }
    }
  });
});
