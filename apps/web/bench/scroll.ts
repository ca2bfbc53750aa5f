import { parseArgs } from 'node:util';
import { openBigDesk } from './big-desk.ts';
import { type Figures, measureScroll } from './measure-scroll.ts';

/**
 * How the queue scrolls when it is as long as it gets: `pnpm --filter @etape/web bench:scroll`, after
 * a build. Loads all of it, then scrolls through it at the speed of a wheel and of a dragged scrollbar,
 * then lets the desk live. Judges nothing.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const WHEEL_PX_PER_SECOND = 4_000;
const SECONDS = 8;
const CHANGES = 40;

const desk = await openBigDesk(Number(values.rows));
try {
  const { page, change, listRequests } = desk;
  console.log(`${desk.rows} open tickets, ${desk.firstRowsMs.toFixed(0)} ms to the first rows`);
  const started = performance.now();
  const loading = await measureScroll(page, { kind: 'load' });
  const seconds = (performance.now() - started) / 1_000;
  console.log(`loaded to the end in ${seconds.toFixed(1)} s, ${listRequests()} pages`);
  show('while loading', loading);
  for (const from of [0, 0.5, 0.99]) {
    const wheel = { kind: 'at', from, pxPerSecond: WHEEL_PX_PER_SECOND, seconds: SECONDS } as const;
    show(`a wheel, from ${from * 100} %`, await measureScroll(page, wheel));
  }
  show('from end to end', await measureScroll(page, { kind: 'through', seconds: SECONDS * 2 }));
  const before = listRequests();
  const living = measureScroll(page, { kind: 'at', from: 0.5, pxPerSecond: 0, seconds: SECONDS });
  for (let count = 0; count < CHANGES; count += 1) await change();
  show(`${CHANGES} changes while one reads`, await living);
  console.log(`pages fetched for them: ${listRequests() - before}`);
} finally {
  await desk.close();
}

function show(name: string, figures: Figures): void {
  const { frames, fps, dropped, longTasks, longestMs, cpuMsPerFrame, rows, heapMb } = figures;
  console.log(
    [
      name.padEnd(30),
      `${frames} frames`,
      `${fps.median.toFixed(0)} fps (p5 ${fps.p5.toFixed(0)})`,
      `${dropped} dropped`,
      `${longTasks} long tasks (${longestMs.toFixed(0)} ms at most)`,
      `${cpuMsPerFrame.toFixed(1)} ms of the main thread a frame`,
      `${rows} rows in the page`,
      `${heapMb.toFixed(0)} MB`,
    ].join('  '),
  );
}
