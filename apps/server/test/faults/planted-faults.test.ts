import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLANTED_FAULTS } from '../../faults/planted-faults.ts';

const ROOT = new URL('../../../../', import.meta.url);

test.each(PLANTED_FAULTS)('it can still be planted: $name', ({ file, sound, caughtBy }) => {
  expect(readFileSync(new URL(file, ROOT), 'utf8').split(sound)).toHaveLength(2);
  expect(existsSync(new URL(`${caughtBy.workspace}/${caughtBy.test}`, ROOT))).toBe(true);
});
