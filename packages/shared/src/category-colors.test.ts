import { expect, test } from 'vitest';
import { CATEGORY_COLORS, contrast, isReadableColor } from './category-colors.ts';

test('contrasts are those of the WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  // The well-known darkest grey that is not enough for text on white.
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
});

test.each(CATEGORY_COLORS.map(({ name, value }) => [name, value]))(
  'the offered %s can be seen in both themes',
  (_name, value) => {
    expect(isReadableColor(value)).toBe(true);
  },
);

test.each(['#ffffff', '#ffee00', '#a0d0ff', '#000000', '#101040', '#60646c'])(
  '%s disappears in one of the themes',
  (color) => {
    expect(isReadableColor(color)).toBe(false);
  },
);
