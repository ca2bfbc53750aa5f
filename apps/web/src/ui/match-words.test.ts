import { expect, test } from 'vitest';
import { beginWords, matchWords } from './match-words.ts';

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

test('a ligature is found by its letters', () => {
  expect(matchWords('Cœur de réseau', 'coeur')).toBe(true);
});

test('every word must begin one of the text, whatever stands between them', () => {
  expect(beginWords('L’écran reste noir', "l'ecr noir")).toBe(true);
  expect(beginWords('L’écran reste noir', 'noir, écran')).toBe(true);
  expect(beginWords('L’écran reste noir', 'cran')).toBe(false);
  expect(beginWords('L’écran reste noir', 'écran câble')).toBe(false);
});
