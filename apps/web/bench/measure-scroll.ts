import type { CDPSession, Page } from '@playwright/test';

/** `load`: to the end until there is no more; `at`: from a share of the way; `through`: all of it. */
export type Scroll =
  | { kind: 'load' }
  | { kind: 'at'; from: number; pxPerSecond: number; seconds: number }
  | { kind: 'through'; seconds: number };

export type Figures = {
  frames: number;
  /** `p5`: only one frame in twenty took longer. */
  fps: { median: number; p5: number };
  dropped: number;
  /** Over 50 ms, by the browser's own count. */
  longTasks: number;
  longestMs: number;
  /** Time of the processor, which other programs do not make longer. */
  cpuMsPerFrame: number;
  /** The most that stood in the page at once. */
  rows: number;
  heapMb: number;
};

const FRAME_MS = 1_000 / 60;

/** Scrolls the queue that is on screen, and counts the frames that came of it. */
export async function measureScroll(page: Page, scroll: Scroll): Promise<Figures> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await busyMs(session);
  const { deltas, longTasks, rows } = await page.evaluate(scrollInPage, scroll);
  const cpuMs = (await busyMs(session)) - before;
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const sorted = deltas.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return {
    frames: deltas.length,
    fps: { median: 1_000 / at(0.5), p5: 1_000 / at(0.95) },
    dropped: deltas.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0),
    longTasks: longTasks.length,
    longestMs: Math.max(0, ...longTasks),
    cpuMsPerFrame: cpuMs / deltas.length,
    rows,
    heapMb: usedSize / 1e6,
  };
}

async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Runs in the page: nothing from outside of it is there. */
async function scrollInPage(scroll: Scroll) {
  const list = document.querySelector<HTMLElement>('ul:has(> li[aria-posinset])');
  const scroller = list?.parentElement;
  if (!list || !scroller) throw new Error('There is no queue on this page');
  const deltas: number[] = [];
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const length = () => scroller.scrollHeight - scroller.clientHeight;
  if (scroll.kind !== 'load')
    scroller.scrollTop = scroll.kind === 'at' ? length() * scroll.from : 0;
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  await nextFrame();
  const start = await nextFrame();
  const from = scroller.scrollTop;
  let last = start;
  let rows = 0;
  for (;;) {
    const seconds = (last - start) / 1_000;
    if (scroll.kind === 'load') {
      scroller.scrollTop = length();
      if (list.querySelector('li:not([aria-setsize="-1"])')) break;
    } else if (scroll.kind === 'at') {
      scroller.scrollTop = from + seconds * scroll.pxPerSecond;
      if (seconds >= scroll.seconds) break;
    } else {
      scroller.scrollTop = (seconds / scroll.seconds) * length();
      if (seconds >= scroll.seconds) break;
    }
    const now = await nextFrame();
    deltas.push(now - last);
    last = now;
    rows = Math.max(rows, list.children.length);
  }
  observer.disconnect();
  return { deltas, longTasks, rows };
}
