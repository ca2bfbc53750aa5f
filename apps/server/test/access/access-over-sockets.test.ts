import { describe, test } from 'vitest';
import { expectRow, nameOf } from './check-row.ts';
import { ACCESS_TABLE } from './table.ts';

const ROWS = ACCESS_TABLE.filter((row) => row.endsSession !== true);

describe('who may call what over a socket', () => {
  test.each(ROWS.map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
    await expectRow(row, async (desk, who) => desk.connect(who).api);
  });
});
