import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to test with: one that is named, Playwright's own, or the system's; null: none. */
export function findChromium(): string | null {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  const candidates = [named ?? '', chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null;
}
