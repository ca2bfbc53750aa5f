import type { Name } from '../support/cast.ts';

/** Everybody whom a procedure may meet, by their relation to the ticket it is about. */
export const CALLERS = [
  'anonymous',
  'inactive',
  'requester',
  'employee',
  'assignee',
  'technician',
  'admin',
] as const;
export type Caller = (typeof CALLERS)[number];

/** `null`: nobody is signed in. */
export const WHO: Record<Caller, Name | null> = {
  anonymous: null,
  inactive: 'zoe',
  requester: 'amina',
  employee: 'karim',
  assignee: 'marie',
  technician: 'paul',
  admin: 'ada',
};

/** `done`, or the domain code of the refusal. */
export type Expected = Record<Caller, string>;

export const EVERYBODY = sameFor('done');

export const SIGNED_IN: Expected = {
  ...EVERYBODY,
  anonymous: 'session_expired',
  inactive: 'account_inactive',
};

export const STAFF: Expected = { ...SIGNED_IN, requester: 'forbidden', employee: 'forbidden' };

export const ADMINS: Expected = { ...STAFF, assignee: 'forbidden', technician: 'forbidden' };

/** Employees other than the requester never learn that the ticket is there. */
export function onTicket(
  expected: Pick<Expected, 'requester' | 'assignee' | 'technician' | 'admin'>,
): Expected {
  return { ...SIGNED_IN, employee: 'not_found', ...expected };
}

/** Everybody who may see a ticket that Marie has. */
export const VIEWERS = onTicket({
  requester: 'done',
  assignee: 'done',
  technician: 'not_found',
  admin: 'done',
});

export function sameFor(outcome: string): Expected {
  return {
    anonymous: outcome,
    inactive: outcome,
    requester: outcome,
    employee: outcome,
    assignee: outcome,
    technician: outcome,
    admin: outcome,
  };
}
