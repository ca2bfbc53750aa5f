import { describe, expect, it } from 'vitest';
import { checkNewPassword, checkText, checkWholeNumber } from './check-fields.ts';

describe('the first look at what was typed', () => {
  it('counts an emoji as the one character that it is, like the server', () => {
    const limits = { min: 2, max: 4 };
    expect(checkText('😀', limits)).toBe('too_short');
    expect(checkText('😀😀😀😀', limits)).toBeNull();
    expect(checkText('😀😀😀😀😀', limits)).toBe('too_long');
    expect(checkNewPassword('😀😀😀😀')).toBe('too_short');
  });

  it('counts what is left without the spaces around it', () => {
    expect(checkText('   ', { min: 2, max: 4 })).toBe('required');
    expect(checkText(' a  ', { min: 2, max: 4 })).toBe('too_short');
  });

  it('takes whole numbers within their bounds, written in digits', () => {
    const limits = { min: 1, max: 3650 };
    expect(checkWholeNumber(' 30 ', limits)).toBeNull();
    expect(checkWholeNumber('', limits)).toBe('required');
    for (const text of ['0', '3651', '-1', '1.5', '1e3', '٣']) {
      expect(checkWholeNumber(text, limits)).toBe('invalid');
    }
  });
});
