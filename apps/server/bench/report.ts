import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Measured, Row } from './rows/row.ts';
import { format, judge } from './verdict.ts';

export type Line = { row: Row; measured: Measured };

/** What is between these is written anew by each run; what is around them, by people. */
const BEGIN = '<!-- written by `pnpm bench` from here -->';
const END = '<!-- to here -->';

/** How busy the machine was besides: a figure from a busy one says less. */
export type Circumstances = { loadBefore: number; tookMs: number; seconds: number };

export function describe(lines: readonly Line[], circumstances: Circumstances): string {
  const { loadBefore, tookMs, seconds } = circumstances;
  const processors = cpus();
  const machine = [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
  ].join(', ');
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)} on ${machine}, in ` +
      `${Math.round(tookMs / 1000)} s, ${seconds} s for each repetition; load average ` +
      `${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after.`,
    '',
    ...tableOf(lines),
  ].join('\n');
}

/** Puts the text where the last run's stood, and leaves the rest of the file as it is. */
export function writeReport(file: string, text: string): void {
  const before = existsSync(file)
    ? readFileSync(file, 'utf8')
    : `# Benchmarks\n\n${BEGIN}\n${END}\n`;
  const [begin, end] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for the table`);
  const [head, tail] = [before.slice(0, begin + BEGIN.length), before.slice(end)];
  writeFileSync(file, `${head}\n\n${text}\n\n${tail}`);
}

function tableOf(lines: readonly Line[]): string[] {
  const cells = lines.map(({ row, measured }) => {
    const { figure, target, met } = judge(row, measured);
    const floor = measured.floor === null ? '' : format(measured.floor);
    const product = `${format(measured.product)}`;
    return [
      row.title,
      row.unit,
      floor,
      product,
      figure,
      target,
      met === null ? '' : met ? 'yes' : '**missed**',
    ];
  });
  const all = [['what', 'in', 'floor', 'Étape', 'beside it', 'target', 'met'], ...cells];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const lineOf = (row: readonly string[], fill: string) =>
    `| ${row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0, fill)).join(' | ')} |`;
  const [head = [], ...rest] = all;
  const rule = lineOf(
    head.map(() => ''),
    '-',
  );
  return [lineOf(head, ' '), rule, ...rest.map((row) => lineOf(row, ' '))];
}
