import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { DeskApi } from '../e2e/support/desk-api.ts';
import { DeskServer } from '../e2e/support/desk-server.ts';
import { findChromium } from '../e2e/support/find-chromium.ts';
import { Line } from '../e2e/support/line.ts';
import { textsIn } from '../e2e/support/texts.ts';
import { type DemoPerson, Visitor } from '../e2e/support/visitor.ts';
import { type Control, measurePage, type Visit } from './measure-page.ts';
import { writeBetween } from './write-between.ts';

/**
 * What the first pages that people see cost: `pnpm --filter @etape/web bench:pages`, after a build.
 * The real server and the built web, a browser that has never been there, a processor slowed to a
 * quarter. Judges nothing: the budgets that are kept stand in `budget/check.ts`.
 */
const REPORT = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));
const BEGIN = '<!-- written by `pnpm --filter @etape/web bench:pages` from here -->';
const END = '<!-- pages to here -->';
const REPETITIONS = 5;
const SLOWDOWN = 4;

type PageToMeasure = { name: string; who: DemoPerson | null; address: string; control: Control };

const loadBefore = loadavg()[0] ?? 0;
const desk = new DeskServer('demo');
await desk.start();
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const api = new DeskApi(desk);
  const told = await api.createTicket({ title: 'Écran noir', takenBy: 'marie' });
  const guided = await api.createTicket({ title: 'Écran gris', takenBy: 'paul', steps: ['Un.'] });
  const done = textsIn('fr')('guidance:done');
  const pages: PageToMeasure[] = [
    { name: 'sign-in', who: null, address: '/sign-in', control: { selector: 'input[type=email]' } },
    {
      name: 'a technician’s ticket',
      who: 'marie',
      address: `/tickets/${told.id}`,
      control: { selector: 'textarea' },
    },
    {
      name: 'an employee’s guided ticket',
      who: 'amina',
      address: `/tickets/${guided.id}`,
      control: { selector: 'button', text: done },
    },
  ];
  const rows: string[][] = [];
  for (const page of pages) rows.push(rowOf(page, await visit(browser, page)));
  const table = tableOf([
    ['page, opened for the first time', 'JavaScript', 'requests', 'interactive after'],
    ...rows,
  ]);
  const report = [circumstances(), '', ...table].join('\n');
  console.log(report);
  writeBetween(REPORT, [BEGIN, END], report);
} finally {
  await browser.close();
  await desk.stop();
}

async function visit(from: Browser, { who, address, control }: PageToMeasure): Promise<Visit[]> {
  const context = await from.newContext({
    baseURL: desk.address,
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    // It would answer from its own cache from the second time on.
    serviceWorkers: 'block',
  });
  if (who !== null) {
    const page = await context.newPage();
    await new Visitor(page, new Line(desk), 'fr').signIn(who);
    await page.close();
  }
  const visits: Visit[] = [];
  for (let count = 0; count < REPETITIONS; count += 1) {
    const page = await context.newPage();
    visits.push(await measurePage(page, address, { control, slowdown: SLOWDOWN }));
    await page.close();
  }
  await context.close();
  return visits;
}

function rowOf({ name }: PageToMeasure, visits: readonly Visit[]): string[] {
  const median = (of: (visit: Visit) => number) =>
    visits.map(of).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)] ?? 0;
  const encodings = [...new Set(visits.flatMap((visit) => visit.encodings))].join(', ');
  const kb = (median(({ scriptBytes }) => scriptBytes) / 1_000).toFixed(1);
  const files = median(({ scripts }) => scripts);
  const times = visits.map(({ interactiveMs }) => interactiveMs);
  const [least, most] = [Math.min(...times), Math.max(...times)].map((ms) => ms.toFixed(0));
  return [
    name,
    `${kb} kB in ${files} files (${encodings})`,
    String(median(({ requests }) => requests)),
    `${median(({ interactiveMs }) => interactiveMs).toFixed(0)} ms (${least} to ${most})`,
  ];
}

function circumstances(): string {
  const processors = cpus();
  return (
    `Measured on ${new Date().toISOString().slice(0, 10)} on ${processors.length} × ` +
    `${processors[0]?.model.trim() ?? 'unknown'}, Chromium ${browser.version()}, a processor ` +
    `slowed ${SLOWDOWN} times, the median of ${REPETITIONS} visits and their range; load average ` +
    `${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after.`
  );
}

function tableOf(rows: readonly string[][]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [head = [], ...rest] = rows.map((row) => row.map((cell, at) => cell.padEnd(width(at))));
  return [head, head.map((cell) => '-'.repeat(cell.length)), ...rest].map(
    (row) => `| ${row.join(' | ')} |`,
  );
}
