import { mendStyles } from './broken-styles.ts';
import { pause, retryDelay } from './retry-pause.ts';

/** The server answers, and still it has no such code: more is not asked of it. */
const CHANCES = 3;

const RELOADED = 'etape.reloaded';
const RELOAD_EVERY_MS = 60_000;

/** A new version has replaced the code that this page would go on with. */
export class CodeUnavailable extends Error {
  override name = 'CodeUnavailable';
}

/**
 * Fetches code, and waits for the line or the server where either is down: whoever opens a page in a
 * tunnel gets it after the tunnel. Throws `CodeUnavailable` where the server is there but the code is not.
 */
export async function loadCode<Code>(load: () => Promise<Code>): Promise<Code> {
  let refusals = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const code = await load();
      await mendStyles();
      return code;
    } catch (cause) {
      if (await serverAnswers()) refusals += 1;
      if (refusals === CHANCES) throw new CodeUnavailable(undefined, { cause });
    }
    await pause(retryDelay(attempt));
  }
}

/** Whether a newer version has been asked for already: a page may not load itself again and again. */
export function reloadedLately(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(RELOADED)) < RELOAD_EVERY_MS;
  } catch {
    // Storage is refused: nothing would tell the second time from the first.
    return true;
  }
}

/** Loads the page anew, with the code that the server has now. */
export function reloadForCode(): void {
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
}

async function serverAnswers(): Promise<boolean> {
  return fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
