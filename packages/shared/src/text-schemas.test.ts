import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandIdSchema, idSchema, optionalText, text } from './text-schemas.ts';

const bounds = { min: 2, max: 5 };

describe('a text', () => {
  const schema = text(bounds);

  test('is trimmed of every kind of space before it is counted', () => {
    expect(schema.parse(' \t\n\u00A0ab\u202F ')).toBe('ab');
    expect(problemOf(schema, ' a     ')).toBe('too_small');
  });

  test.each([
    ['a', 'too_small'],
    ['ab', null],
    ['abcde', null],
    ['abcdef', 'too_big'],
    ['', 'too_small'],
  ])('%j within 2 and 5: %s', (value, problem) => {
    expect(problemOf(schema, value)).toBe(problem);
  });

  test.each([
    'Où ça ?',
    'l’été',
    '日本語',
    'مرحبا',
    'e\u0301te',
    '👍🏽',
    'a\u200Db',
    '\u202Eab',
    '<b>',
  ])('keeps what people write: %s', (value) => {
    expect(text({ min: 1, max: 10 }).parse(value)).toBe(value);
  });

  test('refuses NUL, wherever it stands', () => {
    for (const value of ['\0ab', 'a\0b', 'ab\0']) expect(problemOf(schema, value)).toBe('custom');
  });

  test('refuses half a surrogate pair', () => {
    for (const value of ['a\uD83D', '\uDC4Da']) expect(problemOf(schema, value)).toBe('custom');
  });

  test.each(['\u200B\u200B', '\u3164\u3164', '\u202E\u2066', '\u00AD\u00AD'])(
    'refuses what nobody could see: %j',
    (value) => {
      expect(problemOf(schema, value)).toBe('custom');
    },
  );

  test('counts characters, not the two units that an emoji takes', () => {
    expect(problemOf(schema, '👍👍👍👍👍')).toBeNull();
    expect(problemOf(schema, '👍👍👍👍👍👍')).toBe('too_big');
    expect(problemOf(schema, '👍')).toBe('too_small');
  });

  test.each([undefined, null, 12, ['ab'], {}])('is a string, not %j', (value) => {
    expect(problemOf(schema, value)).toBe('invalid_type');
  });

  test('once accepted is accepted again, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (value) => {
        const first = schema.safeParse(value);
        fc.pre(first.success);
        expect(schema.parse(first.data)).toBe(first.data);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an optional text', () => {
  const schema = optionalText(bounds);

  test.each([undefined, '', '   ', '\n\t', '\u00A0'])('is left out: %j', (value) => {
    expect(schema.parse(value)).toBeUndefined();
  });

  test('is otherwise a text like any other', () => {
    expect(schema.parse(' ab ')).toBe('ab');
    expect(problemOf(schema, 'a')).toBe('too_small');
    expect(problemOf(schema, 'abcdef')).toBe('too_big');
    expect(problemOf(schema, 'a\0b')).toBe('custom');
  });
});

describe('an id', () => {
  test.each([1, 1042, 2_147_483_647])('may be %d', (value) => {
    expect(idSchema.parse(value)).toBe(value);
  });

  test.each([0, -1, 1.5, 2_147_483_648, Number.NaN, Number.POSITIVE_INFINITY, '1', null])(
    'may not be %s',
    (value) => {
      expect(idSchema.safeParse(value).success).toBe(false);
    },
  );
});

test('a command id is a short text', () => {
  expect(commandIdSchema.parse('0198f7c2-93b4-7d5e-8a43-5f0f1d2c3b4a')).toHaveLength(36);
  expect(problemOf(commandIdSchema, 'x'.repeat(65))).toBe('too_big');
  expect(problemOf(commandIdSchema, ' ')).toBe('too_small');
});

/** The code of the first problem, `null` when there is none. */
function problemOf(
  schema: ReturnType<typeof text> | ReturnType<typeof optionalText>,
  value: unknown,
) {
  const result = schema.safeParse(value);
  return result.success ? null : (result.error.issues[0]?.code ?? 'none');
}
