import { expect, test } from 'vitest';
import { matchWords } from './match-words.ts';

test('accents and capitals do not matter', () => {
  expect(matchWords('Hélène Durand', 'HELENE')).toBe(true);
  expect(matchWords('Helene Durand', 'élène')).toBe(true);
});

test('every word must occur, in whatever order', () => {
  expect(matchWords('Ressources humaines', 'hum  ress')).toBe(true);
  expect(matchWords('Ressources humaines', 'hum paie')).toBe(false);
});

test('no search finds everything', () => {
  expect(matchWords('Paie', '  ')).toBe(true);
});
