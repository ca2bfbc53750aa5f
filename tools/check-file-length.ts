import { readFileSync } from 'node:fs';
import { listSources } from './sources.ts';

/** Past this a file holds two things: see STYLE.md. */
const MAX_LINES = 250;

const files = listSources().filter((file) => /\.(ts|tsx|css|js|mjs)$/.test(file));
const long = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > MAX_LINES);

if (files.length === 0) throw new Error('The check is broken: it found no file.');
for (const { file, lines } of long)
  console.error(`${file} has ${lines} lines, ${MAX_LINES} at most`);
if (long.length > 0) process.exit(1);
console.log(`${files.length} files, none over ${MAX_LINES} lines.`);
