import { readFileSync, writeFileSync } from 'node:fs';

/** Puts a text between two marks of a file, and leaves the rest of it as people wrote it. */
export function writeBetween(file: string, [begin, end]: [string, string], text: string): void {
  const before = readFileSync(file, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table`);
  const [head, tail] = [before.slice(0, from + begin.length), before.slice(to)];
  writeFileSync(file, `${head}\n\n${text}\n\n${tail}`);
}
