import { describe, expect, test } from 'vitest';
import type { EquipmentRecord } from '../catalogue.ts';
import { LANGUAGES } from '../people.ts';
import { EQUIPMENT_STATUSES } from '../tickets.ts';
import { IMPORT_COLUMNS } from './columns.ts';
import { readEquipmentRow, writeEquipmentRow } from './equipment-rows.ts';
import type { ImportCells } from './import-schemas.ts';

const BARE = { model: 'HP LaserJet M507', type: 'Imprimante', serialNumber: 'VNB3K41207' };

test('a row reads as the form would have it', () => {
  expect(
    readEquipmentRow({
      model: '  HP LaserJet M507 ',
      type: 'Imprimante',
      serialNumber: 'VNB3K41207',
      status: 'EN PANNE',
      department: ' Comptabilité ',
      purchaseDate: ' 31/03/2024 ',
      warrantyUntil: '2027-03-31',
    }),
  ).toEqual({
    ok: true,
    said: {
      ...BARE,
      status: 'broken',
      department: 'Comptabilité',
      purchaseDate: '2024-03-31',
      warrantyUntil: '2027-03-31',
    },
  });
});

test('a column that is not there says nothing, an empty cell says that there is none', () => {
  expect(readEquipmentRow(BARE)).toEqual({ ok: true, said: BARE });
  const empty = { status: ' ', department: '', purchaseDate: ' ', warrantyUntil: '' };
  expect(readEquipmentRow({ ...BARE, ...empty })).toEqual({
    ok: true,
    said: { ...BARE, department: null, purchaseDate: null, warrantyUntil: null },
  });
});

describe('each bad cell is named once', () => {
  test.each<[ImportCells, string, string]>([
    [{ model: '' }, 'model', 'required'],
    [{ serialNumber: ' ' }, 'serialNumber', 'required'],
    [{ type: 'x'.repeat(81) }, 'type', 'too_long'],
    [{ model: 'a\u0000b' }, 'model', 'invalid'],
    [{ status: 'perdu' }, 'status', 'invalid'],
    [{ purchaseDate: '31/02/2027' }, 'purchaseDate', 'invalid'],
    [{ warrantyUntil: 'bientôt' }, 'warrantyUntil', 'invalid'],
    [{ warrantyUntil: '1931-01-01' }, 'warrantyUntil', 'invalid'],
    [{ department: 'x'.repeat(81) }, 'department', 'too_long'],
  ])('%j', (cells, field, code) => {
    expect(readEquipmentRow({ ...BARE, ...cells })).toEqual({
      ok: false,
      problems: [{ field, code }],
    });
  });

  test('and all of them are', () => {
    expect(readEquipmentRow({ status: '?' })).toEqual({
      ok: false,
      problems: [
        { field: 'model', code: 'required' },
        { field: 'type', code: 'required' },
        { field: 'serialNumber', code: 'required' },
        { field: 'status', code: 'invalid' },
      ],
    });
  });
});

describe.each(LANGUAGES)('what is written in %s', (language) => {
  test.each(EQUIPMENT_STATUSES)('reads as it was, %s', (status) => {
    const equipment: EquipmentRecord = {
      ...BARE,
      id: 7,
      status,
      department: { id: 3, name: 'Comptabilité' },
      purchaseDate: '2024-03-31',
      warrantyUntil: null,
      archived: false,
    };
    expect(readEquipmentRow(cellsOf(equipment))).toEqual({
      ok: true,
      said: {
        ...BARE,
        status,
        department: 'Comptabilité',
        purchaseDate: '2024-03-31',
        warrantyUntil: null,
      },
    });
    const homeless = readEquipmentRow(cellsOf({ ...equipment, department: null }));
    expect(homeless).toMatchObject({ said: { department: null } });
  });

  function cellsOf(equipment: EquipmentRecord): ImportCells {
    const cells: ImportCells = {};
    const row = writeEquipmentRow(equipment, language);
    for (const [index, { field }] of IMPORT_COLUMNS.equipment.entries()) {
      cells[field] = row[index] ?? '';
    }
    return cells;
  }
});
