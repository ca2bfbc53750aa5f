import type { DeskApi } from './desk-api.ts';

const AT_ONCE = 500;

/** Brings this many people in, as from a file: « Recrue 0001 » and so on, all of them invited. */
export async function addPeople(api: DeskApi, count: number): Promise<void> {
  const { imports } = await api.as('admin');
  const { importId } = await imports.start.mutate({ kind: 'users', fileName: 'recrues.csv' });
  const rows = Array.from({ length: count }, (_, index) => {
    const lastName = String(index + 1).padStart(4, '0');
    const email = `recrue.${lastName}@demo.etape`;
    return { line: index + 2, cells: { email, firstName: 'Recrue', lastName } };
  });
  for (let first = 0; first < count; first += AT_ONCE) {
    await imports.stageRows.mutate({ importId, rows: rows.slice(first, first + AT_ONCE) });
  }
  const expected = { created: count, updated: 0, unchanged: 0, refused: 0 };
  await imports.confirm.mutate({ importId, expected });
}
