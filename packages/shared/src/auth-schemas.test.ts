import { describe, expect, test } from 'vitest';
import {
  changePasswordSchema,
  endOwnSessionSchema,
  endOwnSessionsSchema,
  followLinkSchema,
  loginSchema,
  readLinkSchema,
  refreshSchema,
  registerSchema,
  requestPasswordResetSchema,
  updateProfileSchema,
} from './auth-schemas.ts';

const registration = {
  email: 'elodie@example.org',
  password: 'une longue phrase',
  firstName: 'Élodie',
  lastName: 'Martin',
};

describe('registering', () => {
  test('takes a name, an address and a password', () => {
    expect(registerSchema.parse(registration)).toEqual(registration);
  });

  test('knows one spelling of an address', () => {
    const { email } = registerSchema.parse({ ...registration, email: '  Elodie@Example.ORG ' });
    expect(email).toBe('elodie@example.org');
  });

  test.each([
    '',
    'elodie',
    'elodie@',
    '@example.org',
    `${'a'.repeat(250)}@example.org`,
    'a b@c.fr',
  ])('refuses the address %j', (email) => {
    expect(registerSchema.safeParse({ ...registration, email }).success).toBe(false);
  });

  test('never takes a role', () => {
    expect(registerSchema.parse({ ...registration, role: 'admin' })).not.toHaveProperty('role');
  });

  test.each([7, 201])('refuses a password of %d characters', (length) => {
    const password = 'x'.repeat(length);
    expect(registerSchema.safeParse({ ...registration, password }).success).toBe(false);
  });

  test.each([8, 200])('takes a password of %d characters', (length) => {
    const password = 'x'.repeat(length);
    expect(registerSchema.parse({ ...registration, password }).password).toBe(password);
  });

  test('keeps the spaces around a password', () => {
    const password = ' motdepasse ';
    expect(registerSchema.parse({ ...registration, password }).password).toBe(password);
  });

  test('takes an empty phone as none', () => {
    expect(registerSchema.parse({ ...registration, phone: ' ' }).phone).toBeUndefined();
  });
});

test('signing in takes any password, so that it says nothing about the rules', () => {
  const input = { email: ' Elodie@example.org', password: 'x' };
  expect(loginSchema.parse(input)).toEqual({ email: 'elodie@example.org', password: 'x' });
  expect(loginSchema.safeParse({ ...input, password: '' }).success).toBe(false);
  expect(loginSchema.safeParse({ ...input, email: 'a\0@b.co' }).success).toBe(false);
});

test('a browser refreshes without a body, its cookie carries the token', () => {
  expect(refreshSchema.parse(undefined)).toBeUndefined();
  expect(refreshSchema.parse({})).toEqual({});
  expect(refreshSchema.parse({ refreshToken: 'abc' })).toEqual({ refreshToken: 'abc' });
  expect(refreshSchema.safeParse({ refreshToken: 'x'.repeat(201) }).success).toBe(false);
});

test('of a profile, what is left out stays and a phone can be taken away', () => {
  expect(updateProfileSchema.parse({})).toEqual({});
  expect(updateProfileSchema.parse({ phone: null, language: 'en' })).toEqual({
    phone: null,
    language: 'en',
  });
  expect(updateProfileSchema.safeParse({ language: 'de' }).success).toBe(false);
  expect(updateProfileSchema.parse({ role: 'admin' })).not.toHaveProperty('role');
});

test('a new password obeys the rules, the current one is only compared', () => {
  const input = { currentPassword: 'x', newPassword: 'une longue phrase' };
  expect(changePasswordSchema.parse(input)).toEqual(input);
  expect(changePasswordSchema.safeParse({ ...input, newPassword: 'court' }).success).toBe(false);
});

test('a forgotten password is asked for by the one spelling of an address', () => {
  expect(requestPasswordResetSchema.parse({ email: ' Elodie@Example.org' })).toEqual({
    email: 'elodie@example.org',
  });
  expect(requestPasswordResetSchema.safeParse({ email: 'elodie' }).success).toBe(false);
});

test('any text may be tried as a link, but the password it sets obeys the rules', () => {
  expect(readLinkSchema.parse({ token: '' })).toEqual({ token: '' });
  expect(readLinkSchema.safeParse({ token: 'x'.repeat(201) }).success).toBe(false);
  const input = { token: 'abc', password: 'une longue phrase' };
  expect(followLinkSchema.parse(input)).toEqual(input);
  expect(followLinkSchema.safeParse({ ...input, password: 'court' }).success).toBe(false);
});

test('a session is ended by its number, several by how far it goes', () => {
  const sessionId = 'c9a6b8f2-6f0d-4c4e-9a57-0d0a52a6a1f3';
  expect(endOwnSessionSchema.parse({ sessionId })).toEqual({ sessionId });
  expect(endOwnSessionSchema.safeParse({ sessionId: 'all' }).success).toBe(false);
  expect(endOwnSessionsSchema.parse({ scope: 'others' })).toEqual({ scope: 'others' });
  expect(endOwnSessionsSchema.safeParse({}).success).toBe(false);
});
