import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeBenchDesk } from './bench-desk.ts';
import { LoadDriver } from './load/load-driver.ts';
import { describe, type Line, writeReport } from './report.ts';
import { FURTHER_ROWS, ROWS } from './rows/all-rows.ts';

/**
 * Measures the product beside the least that could do the same, and writes the table into
 * `docs/benchmarks.md`. Ends with 1 where something went wrong, not where a target is missed: that is
 * for the table to say.
 */

const { values } = parseArgs({
  options: {
    /** Some of them, by name, with commas; the table is then shown and not written. */
    rows: { type: 'string' },
    seconds: { type: 'string', default: '2' },
    repetitions: { type: 'string', default: '3' },
    out: { type: 'string' },
    /** A folder for processor profiles of the product, one for each of its processes. */
    profile: { type: 'string' },
  },
});

const REPORT = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

const wanted = values.rows?.split(',');
const all = [...ROWS, ...FURTHER_ROWS];
const unknown = wanted?.find((name) => !all.some((row) => row.name === name));
if (unknown !== undefined) {
  console.error(`There is no row "${unknown}", only ${all.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const rows = wanted === undefined ? ROWS : all.filter(({ name }) => wanted.includes(name));
const seconds = Number(values.seconds);
const nodeOptions =
  values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];

const begin = performance.now();
const [loadBefore = 0] = loadavg();
const desk = await makeBenchDesk();
const load = new LoadDriver();
try {
  const lines: Line[] = [];
  for (const row of rows) {
    console.error(`${row.title} …`);
    const bench = { desk, load, seconds, repetitions: Number(values.repetitions), nodeOptions };
    lines.push({ row, measured: await row.measure(bench) });
  }
  const tookMs = performance.now() - begin;
  const text = describe(lines, { loadBefore, tookMs, seconds });
  console.log(text);
  const file = values.out ?? (wanted === undefined ? REPORT : undefined);
  if (file !== undefined) writeReport(file, text);
} finally {
  await load.end();
  desk.remove();
}
