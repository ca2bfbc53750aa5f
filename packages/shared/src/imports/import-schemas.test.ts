import { expect, test } from 'vitest';
import { IMPORT_LIMITS } from '../limits.ts';
import {
  exportEquipmentSchema,
  exportUsersSchema,
  stageRowsSchema,
  startImportSchema,
} from './import-schemas.ts';

const importId = '3f0b8a52-6a0e-4f7e-9f0e-0d2a4a6f1c11';

test('a row has a line below the header, and cells of columns that we know', () => {
  const accepts = (row: unknown) => stageRowsSchema.safeParse({ importId, rows: [row] }).success;
  expect(accepts({ line: 2, cells: { model: 'HP', department: '' } })).toBe(true);
  expect(accepts({ line: 1, cells: {} })).toBe(false);
  expect(accepts({ line: 2, cells: { price: '12' } })).toBe(false);
  expect(accepts({ line: 2, cells: { model: 'x'.repeat(IMPORT_LIMITS.cell + 1) } })).toBe(false);
});

test('rows come in portions', () => {
  const rows = Array.from({ length: IMPORT_LIMITS.batch + 1 }, () => ({ line: 2, cells: {} }));
  expect(stageRowsSchema.safeParse({ importId, rows: rows.slice(1) }).success).toBe(true);
  expect(stageRowsSchema.safeParse({ importId, rows }).success).toBe(false);
  expect(stageRowsSchema.safeParse({ importId, rows: [] }).success).toBe(false);
});

test('a file has a kind and a name', () => {
  const accepts = (input: unknown) => startImportSchema.safeParse(input).success;
  expect(accepts({ kind: 'equipment', fileName: 'parc.csv' })).toBe(true);
  expect(accepts({ kind: 'users', fileName: 'rh.csv' })).toBe(true);
  expect(accepts({ kind: 'tickets', fileName: 'parc.csv' })).toBe(false);
  expect(accepts({ kind: 'equipment', fileName: '' })).toBe(false);
});

test('an export says in which language, and has the filters of the list', () => {
  expect(exportEquipmentSchema.parse({ language: 'fr', status: 'broken' })).toEqual({
    language: 'fr',
    status: 'broken',
    archived: false,
  });
  expect(exportEquipmentSchema.safeParse({}).success).toBe(false);
  const users = { language: 'en', role: 'technician' };
  expect(exportUsersSchema.parse(users)).toEqual(users);
});
