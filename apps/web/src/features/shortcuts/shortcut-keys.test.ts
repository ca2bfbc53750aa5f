import { describe, expect, it } from 'vitest';
import { type KeyPress, matchShortcut } from './shortcut-keys.ts';

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    altGraph: false,
    typing: false,
    covered: false,
    ...change,
  };
}

describe('a key means its shortcut', () => {
  it('on its own, with Caps Lock too', () => {
    expect(matchShortcut(press('j'), true)).toBe('next');
    expect(matchShortcut(press('J'), true)).toBe('next');
    expect(matchShortcut(press('?', { shiftKey: true }), true)).toBe('help');
  });

  it('with Ctrl or Cmd where it asks for it, also while typing', () => {
    expect(matchShortcut(press('k', { ctrlKey: true, typing: true }), true)).toBe('search');
    expect(matchShortcut(press('k', { metaKey: true }), true)).toBe('search');
  });
});

describe('a key means nothing', () => {
  it.each([
    ['while one types', press('j', { typing: true })],
    ['held down', press('j', { repeat: true })],
    ['with AltGr', press('j', { altGraph: true })],
    ['with AltGr as Windows sends it', press('k', { ctrlKey: true, altKey: true })],
    ['with Shift', press('j', { shiftKey: true })],
    ['with a modifier it does not ask for', press('j', { ctrlKey: true })],
    ['while letters are being composed', press('j', { isComposing: true })],
    ['under a dialog', press('k', { ctrlKey: true, covered: true })],
  ])('%s', (_, event) => {
    expect(matchShortcut(event, true)).toBeNull();
  });

  it('on its own once single keys are switched off; those with Ctrl stay', () => {
    expect(matchShortcut(press('j'), false)).toBeNull();
    expect(matchShortcut(press('k', { ctrlKey: true }), false)).toBe('search');
  });
});
