import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

/** Pictures of everything, to be looked at; they prove nothing and fail nothing. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/of-pictures',
  timeout: 600_000,
});
