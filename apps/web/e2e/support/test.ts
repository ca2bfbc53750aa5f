import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type DeskKind, DeskServer } from './desk-server.ts';

export type Language = 'fr' | 'en';

export type Visit = {
  language?: Language;
  theme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
};

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

type Fixtures = {
  /** A browser of its own: other cookies, other storage, as another person's machine. */
  openBrowser: (visit?: Visit) => Promise<Page>;
};

type WorkerFixtures = { deskKind: DeskKind; desk: DeskServer };

export const test = base.extend<Fixtures, WorkerFixtures>({
  deskKind: ['demo', { option: true, scope: 'worker' }],
  desk: [
    async ({ deskKind }, use) => {
      const desk = new DeskServer(deskKind);
      await desk.start();
      await use(desk);
      await desk.stop();
    },
    { scope: 'worker' },
  ],
  openBrowser: async ({ browser, desk }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ language = 'fr', theme = 'light', viewport = DESKTOP } = {}) => {
      const context = await browser.newContext({
        baseURL: desk.address,
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        colorScheme: theme,
        viewport,
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});
