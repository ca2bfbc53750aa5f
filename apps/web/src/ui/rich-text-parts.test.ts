import { expect, test } from 'vitest';
import { plainText, readRichText } from './rich-text-parts.ts';

test('safe links can be followed, without the full stop behind them', () => {
  expect(readRichText('Voir https://exemple.fr/a?b=1.')).toEqual([
    { kind: 'text', text: 'Voir ' },
    { kind: 'link', text: 'https://exemple.fr/a?b=1' },
    { kind: 'text', text: '.' },
  ]);
});

test('everything that is not https stays text', () => {
  for (const text of [
    'javascript:alert(1)',
    'http://exemple.fr',
    '<a href="x">',
    'data:text/html,x',
  ]) {
    expect(readRichText(text)).toEqual([{ kind: 'text', text }]);
  }
});

test('double stars make words bold', () => {
  expect(readRichText('Ouvrez **Paramètres**, puis **Réseau**')).toEqual([
    { kind: 'text', text: 'Ouvrez ' },
    { kind: 'strong', text: 'Paramètres' },
    { kind: 'text', text: ', puis ' },
    { kind: 'strong', text: 'Réseau' },
  ]);
});

test('stars that embrace nothing stay as they are', () => {
  for (const text of ['2 ** 3 ** 4', '****', '**', '* un', '**ouvert']) {
    expect(plainText(text)).toBe(text);
  }
});
