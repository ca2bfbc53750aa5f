import type { ManagedUser } from '@etape/shared/users';
import { expect, test } from 'vitest';
import { checkUserValues, toUserInput, toUserValues } from './user-form.ts';

const MARIE: ManagedUser = {
  id: 3,
  firstName: 'Marie',
  lastName: 'Dupont',
  role: 'technician',
  email: 'marie@demo.etape',
  phone: null,
  department: { id: 2, name: 'Services généraux' },
  language: 'en',
  status: 'active',
  lastSeenAt: null,
};

test('an account is sent as it came where nothing is changed', () => {
  const { id: _, department, status: __, lastSeenAt: ___, ...rest } = MARIE;
  const values = toUserValues(MARIE, 'fr');
  expect(toUserInput(values)).toEqual({ ...rest, departmentId: department?.id });
  expect(checkUserValues(values)).toEqual({});
});

test('a new account is an employee without department, and lacks a name and an address', () => {
  const values = toUserValues(null, 'fr');
  expect(toUserInput(values)).toMatchObject({
    role: 'employee',
    departmentId: null,
    phone: null,
    language: 'fr',
  });
  expect(checkUserValues({ ...values, phone: '1' })).toEqual({
    firstName: 'required',
    lastName: 'required',
    email: 'required',
    phone: 'too_short',
  });
});
