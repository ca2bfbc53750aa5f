import type { ImportCells } from '@etape/shared/imports/import-schemas';
import { expect, test } from 'vitest';
import { forgetImports } from '../../src/imports/import-service.ts';
import { readLog } from '../support/admin-log.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { newEquipment } from '../support/equipment.ts';
import { stageFile } from '../support/imports.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';

const TWO: ImportCells[] = [
  { model: 'Dell P2723', type: 'Écran', serialNumber: 'SN-1' },
  { model: 'Dell P2723', type: 'Écran', serialNumber: 'SN-2' },
];
const ONE_BAD: ImportCells[] = [...TWO, { model: '', type: 'Écran', serialNumber: 'SN-3' }];

async function countEquipment(desk: Desk): Promise<number> {
  return (await (await desk.as('ada')).equipment.list.query()).length;
}

test('looking writes nothing; the good rows come in once somebody agrees to leave the bad out', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { importId, expected } = await stageFile(ada, 'equipment', ONE_BAD);
  expect(expected).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 1 });
  expect(await countEquipment(desk)).toBe(0);
  expect(await ada.imports.confirm.mutate({ importId, expected })).toEqual(expected);
  expect(await countEquipment(desk)).toBe(2);
});

test('what would come out otherwise than it was agreed to does not come in at all', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { importId, expected } = await stageFile(ada, 'equipment', ONE_BAD);
  const all = { created: 3, updated: 0, unchanged: 0, refused: 0 };
  expect(await outcomeOf(ada.imports.confirm.mutate({ importId, expected: all }))).toBe(
    'import_outdated',
  );
  // A colleague adds one of them meanwhile: it would be a change, and was agreed to as new.
  await newEquipment(desk, { serialNumber: 'sn-2' });
  expect(await outcomeOf(ada.imports.confirm.mutate({ importId, expected }))).toBe(
    'import_outdated',
  );
  expect(await countEquipment(desk)).toBe(1);
  expect((await readLog(desk)).map(({ action }) => action)).toEqual(['equipment_created']);
});

test('after a lost answer, asking again answers the same and writes nothing twice', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { importId, expected } = await stageFile(ada, 'equipment', TWO);
  const apply = () => ada.imports.confirm.mutate({ importId, expected });
  expect(await Promise.all([apply(), apply()])).toEqual([expected, expected]);
  expect(await apply()).toEqual(expected);
  expect(await countEquipment(desk)).toBe(2);
  expect(await readLog(desk)).toMatchObject([
    {
      actor: await desk.idOf('ada'),
      action: 'equipment_imported',
      subject: 'equipment null: equipment.csv',
      before: null,
      after: expected,
    },
  ]);
});

test('rows that are sent again count once', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { importId, expected } = await stageFile(ada, 'equipment', TWO);
  const rows = TWO.map((cells, index) => ({ line: index + 2, cells }));
  expect(await ada.imports.stageRows.mutate({ importId, rows })).toEqual([
    { line: 2, outcome: 'created' },
    { line: 3, outcome: 'created' },
  ]);
  await ada.imports.confirm.mutate({ importId, expected });
  expect(await countEquipment(desk)).toBe(2);
});

test('an import is its maker’s alone, and gone once it is cancelled or a day old', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const ada = await desk.as('ada');
  const cancelled = await stageFile(ada, 'equipment', TWO);
  await ada.imports.cancel.mutate({ importId: cancelled.importId });
  expect(await outcomeOf(ada.imports.confirm.mutate(cancelled))).toBe('not_found');
  const own = await stageFile(ada, 'equipment', TWO);
  await desk.app.db.write
    .updateTable('users')
    .set({ role: 'admin' })
    .where('id', '=', await desk.idOf('paul'))
    .execute();
  const paul = await desk.as('paul');
  expect(await outcomeOf(paul.imports.confirm.mutate(own))).toBe('not_found');
  await forgetImports(desk.app);
  expect(await leftRows(desk)).toBe(2);
  clock.advance(24 * 60 * 60_000 + 1);
  await forgetImports(desk.app);
  expect(await leftRows(desk)).toBe(0);
});

test('a file has its limits', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { importId } = await ada.imports.start.mutate({ kind: 'equipment', fileName: 'big.csv' });
  await fillUp(desk, importId);
  const [cells = {}] = TWO;
  const stage = (line: number) =>
    refusalOf(ada.imports.stageRows.mutate({ importId, rows: [{ line, cells }] }));
  expect(await stage(30_000)).toMatchObject({
    domainCode: 'validation',
    fields: { rows: 'too_long' },
  });
});

/** As many rows as a file may have, which a test need not send one by one. */
async function fillUp(desk: Desk, importId: string): Promise<void> {
  for (let begin = 0; begin < 20_000; begin += 5_000) {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      import_id: importId,
      line: begin + index + 2,
      key: null,
      cells: '{}',
    }));
    await desk.app.db.write.insertInto('import_rows').values(rows).execute();
  }
}

async function leftRows(desk: Desk): Promise<number> {
  return (await desk.app.db.read.selectFrom('import_rows').select('line').execute()).length;
}
