import { ROLES, type Role } from '@etape/shared/people';
import { USER_STATUSES, type UserStatus } from '@etape/shared/users';

/** What of the list of users stands in its address. */
export type UserSearch = {
  search?: string | undefined;
  role?: Role | undefined;
  department?: number | undefined;
  /** Of the account; the queue's addresses mean a ticket's by the word "status". */
  account?: UserStatus | undefined;
};

/** Reads the address; what it does not know is left out. */
export function readUserSearch(from: Record<string, unknown>): UserSearch {
  const search = readWords(from.search);
  const role = ROLES.find((one) => one === from.role);
  const { department } = from;
  const account = USER_STATUSES.find((one) => one === from.account);
  return {
    ...(search === undefined ? {} : { search }),
    ...(role === undefined ? {} : { role }),
    ...(typeof department === 'number' && Number.isInteger(department) && department > 0
      ? { department }
      : {}),
    ...(account === undefined ? {} : { account }),
  };
}

/** Whether the list leaves somebody out. */
export function isNarrowed(filters: UserSearch): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

/** Digits alone are taken for a number on their way through the address. */
function readWords(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const words = String(value).trim();
  return words === '' ? undefined : words;
}
