import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';

/** Each way to get a browser, from the least intrusive on; the next is tried where one fails. */
const WAYS: readonly (readonly string[])[] = [
  ['playwright install chromium'],
  ['playwright install --with-deps chromium'],
  ['apt-get update', 'apt-get install --yes --no-install-recommends chromium'],
];

const TIMEOUT_MS = 5 * 60_000;

function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  for (const commands of WAYS) {
    console.log(`No browser yet, trying: ${commands.join(' && ')}`);
    for (const command of commands) {
      spawnSync(command, { shell: true, stdio: 'inherit', timeout: TIMEOUT_MS });
    }
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  console.error('The browser tests need Chromium. Install it, or name one in PLAYWRIGHT_CHROMIUM.');
  process.exit(1);
}

console.log(`Testing with ${ensureChromium()}`);
