import { expect, test } from 'vitest';
import { countVerdicts, isSameCounts, type RowVerdict } from './verdicts.ts';

const VERDICTS: RowVerdict[] = [
  { line: 2, outcome: 'created' },
  { line: 3, outcome: 'created' },
  { line: 4, outcome: 'unchanged' },
  { line: 5, outcome: 'updated', fields: ['model'] },
  { line: 6, outcome: 'refused', problems: [{ field: 'model', code: 'required' }] },
];

test('counts what becomes of the rows', () => {
  expect(countVerdicts(VERDICTS)).toEqual({ created: 2, updated: 1, unchanged: 1, refused: 1 });
  expect(countVerdicts([])).toEqual({ created: 0, updated: 0, unchanged: 0, refused: 0 });
});

test.each(['created', 'updated', 'unchanged', 'refused'] as const)(
  'one %s more is not the same',
  (outcome) => {
    const counts = countVerdicts(VERDICTS);
    expect(isSameCounts(counts, { ...counts })).toBe(true);
    expect(isSameCounts(counts, { ...counts, [outcome]: counts[outcome] + 1 })).toBe(false);
  },
);
