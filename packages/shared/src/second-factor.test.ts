import { describe, expect, test } from 'vitest';
import { ROLES } from './people.ts';
import {
  formatRecoveryCode,
  isSecondFactorRequired,
  RECOVERY_ALPHABET,
  readCode,
  SECOND_FACTOR_POLICIES,
} from './second-factor.ts';

test.each([
  ['off', []],
  ['admins', ['admin']],
  ['staff', ['technician', 'admin']],
] as const)('%s requires a second factor of %j', (policy, roles) => {
  expect(ROLES.filter((role) => isSecondFactorRequired(policy, role))).toEqual(roles);
});

test('no employee is ever held to a second factor', () => {
  for (const policy of SECOND_FACTOR_POLICIES) {
    expect(isSecondFactorRequired(policy, 'employee')).toBe(false);
  }
});

describe('a typed code', () => {
  test.each(['123456', ' 123 456 ', '123-456', '12345o', 'I23456'])('%j: six digits', (typed) => {
    expect(readCode(typed)).toMatchObject({ kind: 'one_time' });
  });

  test.each(['abcde-fghjk', 'ABCDE FGHJK', 'abcdefghjk'])('%j: a recovery code', (typed) => {
    expect(readCode(typed)).toEqual({ kind: 'recovery', code: 'abcdefghjk' });
  });

  test('letters that look like digits are read as those', () => {
    expect(readCode('OIL00-11111')).toEqual({ kind: 'recovery', code: '0110011111' });
  });

  test.each(['', '12345', '1234567', 'abcde-fghju', 'abcde-fghjk-m', '١٢٣٤٥٦'])(
    '%j: neither',
    (typed) => {
      expect(readCode(typed)).toEqual({ kind: 'unknown' });
    },
  );

  test('is read back from how a recovery code is shown, whatever its letters', () => {
    for (const letter of RECOVERY_ALPHABET) {
      const code = letter.repeat(10);
      expect(readCode(formatRecoveryCode(code))).toEqual({ kind: 'recovery', code });
    }
  });
});
