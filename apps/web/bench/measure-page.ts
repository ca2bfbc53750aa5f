import type { CDPSession, Page } from '@playwright/test';

/** What one comes to the page for: the first visible one of these that is enabled, and says this. */
export type Control = { selector: string; text?: string };

export type Visit = {
  /** As transferred: compressed, with headers. */
  scriptBytes: number;
  scripts: number;
  /** All of them, until the page was quiet: the page, styles, the font, calls to the server. */
  requests: number;
  encodings: string[];
  /** From navigation until the control accepts input, and nothing holds it up for the half second after. */
  interactiveMs: number;
};

const QUIET_MS = 500;
const PATIENCE_MS = 60_000;

/** Opens an address as a browser that has never been there, on a slowed processor. */
export async function measurePage(
  page: Page,
  address: string,
  { control, slowdown }: { control: Control; slowdown: number },
): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const traffic = countTraffic(session);
  await page.addInitScript(watchPage, { ...control, patienceMs: PATIENCE_MS });
  await page.goto(address, { waitUntil: 'commit' });
  const interactiveMs = await page.evaluate(becomeInteractive, QUIET_MS);
  await session.detach();
  return { ...traffic(), interactiveMs };
}

function countTraffic(session: CDPSession) {
  const scripts = new Map<string, number>();
  const encodings = new Set<string>();
  let requests = 0;
  session.on('Network.requestWillBeSent', () => {
    requests += 1;
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!new URL(response.url).pathname.endsWith('.js')) return;
    scripts.set(requestId, 0);
    encodings.add(response.headers['content-encoding'] ?? 'none');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength);
  });
  return () => ({
    scriptBytes: [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0),
    scripts: scripts.size,
    requests,
    encodings: [...encodings],
  });
}

declare global {
  var pageWatch: { busy: { start: number; end: number }[]; ready: Promise<number> };
}

/** Runs in the page before anything else does. */
function watchPage({ selector, text, patienceMs }: Control & { patienceMs: number }): void {
  const busy: { start: number; end: number }[] = [];
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries()) {
      busy.push({ start: startTime, end: startTime + duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const isReady = () =>
    [...document.querySelectorAll(selector)].some(
      (one) =>
        !one.matches(':disabled') &&
        one.checkVisibility() &&
        (text === undefined || one.textContent?.trim() === text),
    );
  const ready = new Promise<number>((resolve, reject) => {
    const look = () => {
      if (isReady()) resolve(performance.now());
      else if (performance.now() > patienceMs) reject(new Error(`${selector} accepts nothing`));
      else requestAnimationFrame(look);
    };
    look();
  });
  globalThis.pageWatch = { busy, ready };
}

/** Runs in the page: waits until it has been quiet for so long, and says since when. */
async function becomeInteractive(quietMs: number): Promise<number> {
  const { busy, ready } = globalThis.pageWatch;
  let since = await ready;
  for (;;) {
    const wait = since + quietMs - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const disturbed = busy.filter(({ start, end }) => end > since && start < since + quietMs);
    if (disturbed.length === 0) return since;
    since = Math.max(...disturbed.map(({ end }) => end));
  }
}
