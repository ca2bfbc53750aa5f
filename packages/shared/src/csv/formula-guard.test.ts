import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';

describe('what a spreadsheet would calculate', () => {
  test.each([
    '=1+1',
    '+33 4 78 00 12 34',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1',
    '\rx',
    '\nx',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=cmd|" /C calc"!A0',
  ])('%j becomes a text', (value) => {
    expect(guardFormula(value)).toBe(`'${value}`);
    expect(unguardFormula(`'${value}`)).toBe(value);
  });
});

test.each(['', 'HP M507', "l'été", "'quoted'", 'a=b', '04 78', "''"])(
  'leaves %j as it is',
  (value) => {
    expect(guardFormula(value)).toBe(value);
    expect(unguardFormula(value)).toBe(value);
  },
);

test('whatever was guarded comes back as it was, and is never a formula meanwhile', () => {
  const cell = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', ' ', 'a') });
  fc.assert(
    fc.property(cell, (value) => {
      const guarded = guardFormula(value);
      expect(unguardFormula(guarded)).toBe(value);
      expect(guarded).not.toMatch(/^\s*[=+\-@]/);
    }),
    { numRuns: 1000 },
  );
});
