import type { ImportField } from '@etape/shared/imports/columns';
import type { ImportRow } from '@etape/shared/imports/import-schemas';
import { readUserRow, type UserSaid } from '@etape/shared/imports/user-rows';
import type { RowProblem } from '@etape/shared/imports/verdicts';
import type { Profile } from '@etape/shared/users';
import type { Db } from '../db/schema.ts';
import {
  type DepartmentNames,
  departmentByName,
  readDepartmentNames,
} from '../departments/department-name-queries.ts';
import { findAccountsByEmail } from './user-queries.ts';

/** What a row would have somebody be. */
export type UserDraft = Pick<Profile, 'email' | 'firstName' | 'lastName' | 'role' | 'phone'> & {
  departmentId: number | null;
  /** null: the organisation's, for whoever is new. */
  language: Profile['language'] | null;
};

/** What becomes of a row, with what doing it takes. */
export type UserPlan =
  | { line: number; outcome: 'created'; draft: UserDraft }
  | { line: number; outcome: 'updated'; id: number; draft: UserDraft; fields: ImportField[] }
  | { line: number; outcome: 'unchanged' }
  | { line: number; outcome: 'refused'; problems: RowProblem[] };

/** Plans rows of which no two have the same address. */
export async function planUserRows(db: Db, rows: readonly ImportRow[]): Promise<UserPlan[]> {
  const read = rows.map(({ line, cells }) => ({ line, row: readUserRow(cells) }));
  const emails = read.flatMap(({ row }) => (row.ok ? row.said.email : []));
  const accounts = await findAccountsByEmail(db, emails);
  const departments = await readDepartmentNames(db);
  return read.map(({ line, row }) => {
    if (!row.ok) return { line, outcome: 'refused', problems: row.problems };
    const before = accounts.get(row.said.email) ?? null;
    return planRow(line, { said: row.said, before, departments });
  });
}

type Case = {
  said: UserSaid;
  before: (Profile & { active: boolean }) | null;
  departments: DepartmentNames;
};

function planRow(line: number, { said, before, departments }: Case): UserPlan {
  const currentId = before?.department?.id ?? null;
  const departmentId = departmentByName(departments, { name: said.department, currentId });
  if (departmentId === undefined) {
    return refuse(line, { field: 'department', code: 'not_available' });
  }
  const draft = { ...merge(said, before), departmentId };
  if (before === null) return { line, outcome: 'created', draft };
  // What somebody may do changes one by one, before somebody's eyes: not by a column of a file.
  if (draft.role !== before.role) return refuse(line, { field: 'role', code: 'role_differs' });
  const fields = changedFields(before, draft);
  if (fields.length === 0) return { line, outcome: 'unchanged' };
  if (!before.active) return refuse(line, { field: 'email', code: 'archived' });
  return { line, outcome: 'updated', id: before.id, draft, fields };
}

/** What the file does not say stays as it is; of a new account, as the form would have it. */
function merge(said: UserSaid, before: Profile | null): Omit<UserDraft, 'departmentId'> {
  const { email, firstName, lastName, phone, role, language } = said;
  return {
    email,
    firstName,
    lastName,
    phone: phone === undefined ? (before?.phone ?? null) : phone,
    role: role ?? before?.role ?? 'employee',
    language: language ?? before?.language ?? null,
  };
}

const SAME_NAMED = ['firstName', 'lastName', 'phone', 'language'] as const;

function changedFields(before: Profile, draft: UserDraft): ImportField[] {
  const changed: ImportField[] = SAME_NAMED.filter((name) => before[name] !== draft[name]);
  const moved = (before.department?.id ?? null) !== draft.departmentId;
  return moved ? [...changed, 'department'] : changed;
}

function refuse(line: number, problem: RowProblem): UserPlan {
  return { line, outcome: 'refused', problems: [problem] };
}
