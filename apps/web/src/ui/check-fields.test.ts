import { describe, expect, it } from 'vitest';
import { checkNewPassword, checkText } from './check-fields.ts';

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
});
