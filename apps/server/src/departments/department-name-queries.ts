import { foldText } from '../db/fold-text.ts';
import type { Db } from '../db/schema.ts';

/** All departments by their names as they are compared, for files that name many. */
export type DepartmentNames = ReadonlyMap<string, { id: number; archived: boolean }>;

export async function readDepartmentNames(db: Db): Promise<DepartmentNames> {
  const rows = await db
    .selectFrom('departments')
    .select(['id', 'name_key', 'archived_at'])
    .execute();
  return new Map(
    rows.map(({ id, name_key, archived_at }) => [name_key, { id, archived: archived_at !== null }]),
  );
}

/**
 * The id of the department that a row of a file names; null: none. A row that says nothing of it
 * (`undefined`) leaves it as it is. `undefined` where nobody can be put there: it is not known, or it
 * is archived and not where they are (`currentId`) already.
 */
export function departmentByName(
  departments: DepartmentNames,
  { name, currentId }: { name: string | null | undefined; currentId: number | null },
): number | null | undefined {
  if (name === undefined) return currentId;
  if (name === null) return null;
  const department = departments.get(foldText(name));
  if (department === undefined) return undefined;
  return department.archived && department.id !== currentId ? undefined : department.id;
}
