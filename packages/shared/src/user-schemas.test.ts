import { expect, test } from 'vitest';
import { createUserSchema, listUsersSchema, updateUserSchema } from './user-schemas.ts';

const NOUR = { email: 'Nour@Desk.Test ', firstName: ' Nour', lastName: 'Haddad' };

test('a new account is an employee of no department until something else is said', () => {
  expect(createUserSchema.parse({ ...NOUR, phone: ' ' })).toEqual({
    email: 'nour@desk.test',
    firstName: 'Nour',
    lastName: 'Haddad',
    role: 'employee',
    phone: undefined,
    departmentId: null,
  });
});

test.each([
  ['email', 'nour'],
  ['firstName', ' '],
  ['lastName', 'x'.repeat(81)],
  ['role', 'chief'],
  ['phone', '1'],
  ['language', 'de'],
])('a new account refuses %s %j', (field, value) => {
  expect(createUserSchema.safeParse({ ...NOUR, [field]: value }).success).toBe(false);
});

test('a change says what it changes, and null takes phone and department away', () => {
  const change = { userId: 1, phone: null, departmentId: null };
  expect(updateUserSchema.parse(change)).toEqual(change);
  expect(updateUserSchema.safeParse({ userId: 1, email: null }).success).toBe(false);
});

test('a list of everybody has the usual page size', () => {
  expect(listUsersSchema.parse({ search: '  ' })).toEqual({ search: undefined, limit: 50 });
});
