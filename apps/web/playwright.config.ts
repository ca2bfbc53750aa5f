import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/support/find-chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  // Every worker has a desk of its own; two at a time suit two cores.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        // Chromium refuses its sandbox to root, as whom containers often run.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
