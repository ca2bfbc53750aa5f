import type { ImportCells } from '@etape/shared/imports/import-schemas';
import { expect, test } from 'vitest';
import type { Api } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { newEquipment, PRINTER } from '../support/equipment.ts';
import { importFile, readExport, stageFile } from '../support/imports.ts';

/** The first department of a new desk. */
const HERE = 'Direction';

function piece(serialNumber: string, cells: ImportCells = {}): ImportCells {
  return { model: 'Dell P2723', type: 'Écran', serialNumber, ...cells };
}

async function allEquipment(api: Api) {
  return (await api.equipment.page.query({})).items;
}

test('a row becomes a piece as the form would make it', async () => {
  const ada = await (await startDesk()).as('ada');
  const counts = await importFile(ada, 'equipment', [
    piece('SN-1', {
      status: 'En panne',
      department: 'DIRECTION',
      purchaseDate: '01/02/2024',
      warrantyUntil: '2027-02-01',
    }),
    piece('SN-2'),
  ]);
  expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 });
  expect(await allEquipment(ada)).toMatchObject([
    {
      serialNumber: 'SN-1',
      status: 'broken',
      department: { name: HERE },
      purchaseDate: '2024-02-01',
      warrantyUntil: '2027-02-01',
    },
    { serialNumber: 'SN-2', status: 'functional', department: null, purchaseDate: null },
  ]);
  expect((await ada.equipment.search.query({ search: 'dell sn-2' })).length).toBe(1);
});

test('each bad row is named with its line, its column and the reason', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: departmentId } = await ada.departments.create.mutate({ name: 'Ancien' });
  await ada.departments.archive.mutate({ departmentId });
  const archived = await newEquipment(desk);
  await ada.equipment.archive.mutate({ equipmentId: archived.id });
  const { verdicts } = await stageFile(ada, 'equipment', [
    piece('SN-1'),
    piece('sn-1'),
    piece('SN-3', { department: 'Nulle part' }),
    piece('SN-4', { department: 'Ancien' }),
    piece('SN-5', { purchaseDate: '2024-05-02', warrantyUntil: '2024-05-01' }),
    piece('', { model: '' }),
    piece(PRINTER.serialNumber),
  ]);
  const problem = (line: number, field: string, code: string, more = {}) => ({
    line,
    outcome: 'refused',
    problems: [{ field, code, ...more }],
  });
  expect(verdicts).toEqual([
    { line: 2, outcome: 'created' },
    problem(3, 'serialNumber', 'repeated', { firstLine: 2 }),
    problem(4, 'department', 'not_available'),
    problem(5, 'department', 'not_available'),
    problem(6, 'warrantyUntil', 'before_purchase'),
    {
      line: 7,
      outcome: 'refused',
      problems: [
        { field: 'model', code: 'required' },
        { field: 'serialNumber', code: 'required' },
      ],
    },
    problem(8, 'serialNumber', 'archived'),
  ]);
});

test('a serial number that the desk knows is a change; columns that are not there stay', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await newEquipment(desk, { departmentId: 1, warrantyUntil: '2027-03-31' });
  const same = { ...PRINTER, serialNumber: PRINTER.serialNumber };
  const first = await stageFile(ada, 'equipment', [same]);
  expect(first.verdicts).toEqual([{ line: 2, outcome: 'unchanged' }]);
  const change = { ...same, model: 'HP M611', department: '' };
  const second = await stageFile(ada, 'equipment', [change]);
  expect(second.verdicts).toEqual([
    { line: 2, outcome: 'updated', fields: ['model', 'department'] },
  ]);
  await ada.imports.confirm.mutate(second);
  expect(await allEquipment(ada)).toMatchObject([
    { model: 'HP M611', department: null, warrantyUntil: '2027-03-31' },
  ]);
});

test('what is in an archived department may stay there', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await newEquipment(desk, { departmentId: 1 });
  await ada.departments.archive.mutate({ departmentId: 1 });
  const { verdicts } = await stageFile(ada, 'equipment', [{ ...PRINTER, department: HERE }]);
  expect(verdicts).toEqual([{ line: 2, outcome: 'unchanged' }]);
});

test('an export comes in again unchanged, and calculates nothing meanwhile', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await newEquipment(desk, { model: '=HYPERLINK(0)', departmentId: 1, status: 'maintenance' });
  await newEquipment(desk, { serialNumber: '-12', purchaseDate: '2024-02-29' });
  for (const language of ['fr', 'en'] as const) {
    const { csv, nextCursor } = await ada.equipment.export.query({ language });
    expect(nextCursor).toBeNull();
    expect(csv).not.toMatch(/(^|[;,\n])[=+@-]/);
    const cells = readExport('equipment', csv, language);
    const { expected } = await stageFile(ada, 'equipment', cells);
    expect(expected).toEqual({ created: 0, updated: 0, unchanged: 2, refused: 0 });
  }
});

test('an export has what the filters let through, part by part', async () => {
  const ada = await (await startDesk()).as('ada');
  const cells = Array.from({ length: 1_300 }, (_, index) =>
    piece(`SN-${index}`, { status: index % 10 === 0 ? 'broken' : '' }),
  );
  await importFile(ada, 'equipment', cells);
  const first = await ada.equipment.export.query({ language: 'en' });
  const second = await ada.equipment.export.query({ language: 'en', cursor: first.nextCursor });
  expect(second.nextCursor).toBeNull();
  const lines = (first.csv + second.csv).trim().split('\r\n');
  expect(new Set(lines).size).toBe(1_301);
  const broken = await ada.equipment.export.query({ language: 'en', status: 'broken' });
  expect(broken.csv.trim().split('\r\n').length).toBe(131);
});
