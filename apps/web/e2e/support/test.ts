import { type BrowserContext, test as base } from '@playwright/test';
import { DeskApi } from './desk-api.ts';
import { type DeskKind, DeskServer } from './desk-server.ts';
import { Line, type Listening } from './line.ts';
import type { Language } from './texts.ts';
import { type DemoPerson, Visitor } from './visitor.ts';

export type Visit = {
  language?: Language;
  theme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Another server than the file's own desk. */
  on?: Listening;
};

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

type Fixtures = {
  /** A browser of its own: other cookies, other storage, as another person's machine. */
  openBrowser: (visit?: Visit) => Promise<Visitor>;
  /** The same, with one of the demo's people signed in. */
  visitAs: (person: DemoPerson, visit?: Visit) => Promise<Visitor>;
  /** The desk's public interface, to prepare what a test is not about and to look behind screens. */
  api: DeskApi;
  /** By itself: no file finds what another one did. */
  deskOfFile: undefined;
};

type WorkerFixtures = {
  deskKind: DeskKind;
  desk: DeskServer;
};

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
  deskOfFile: [
    async ({ desk }, use, { file }) => {
      await desk.belongTo(file);
      await use(undefined);
    },
    { auto: true },
  ],
  openBrowser: async ({ browser, desk }, use) => {
    const opened: { context: BrowserContext; line: Line }[] = [];
    await use(async ({ language = 'fr', theme = 'light', viewport = DESKTOP, on = desk } = {}) => {
      const line = new Line(on);
      await line.open();
      const context = await browser.newContext({
        baseURL: line.address,
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        timezoneId: 'Europe/Paris',
        colorScheme: theme,
        viewport,
        reducedMotion: 'reduce',
      });
      opened.push({ context, line });
      return new Visitor(await context.newPage(), line, language);
    });
    for (const { context, line } of opened) {
      await context.close();
      await line.close();
    }
  },
  visitAs: async ({ openBrowser }, use) => {
    await use(async (person, visit) => {
      const visitor = await openBrowser(visit);
      await visitor.signIn(person);
      return visitor;
    });
  },
  api: async ({ desk }, use) => {
    await use(new DeskApi(desk));
  },
});
