import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const NARROWEST = 320;

const eventually = expect.configure({ soft: true });

/**
 * Axe finds nothing, in the light and in the dark. It may look more than once: under load a page that
 * is still drawing its last change (a theme half switched) would be judged by what nobody gets to read.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(page, colorScheme);
    await eventually.poll(() => findProblems(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

async function findProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  );
}

/** Switches the system's theme, and waits: half-way from one to the other nothing looks as it will. */
export async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const passing = document.getAnimations().filter(({ effect }) => {
      return effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(passing.map((animation) => animation.finished));
  });
}

/** Nothing has to be scrolled sideways on the narrowest of screens. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  await eventually.poll(() => findTooWide(page), `${name} at ${NARROWEST} px`).toEqual([]);
  if (before !== null) await page.setViewportSize(before);
}

async function findTooWide(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const scrolls = (element: Element) => {
      const { overflowX } = getComputedStyle(element);
      return element === document.documentElement || /auto|scroll/.test(overflowX);
    };
    return [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth + 1)
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.scrollWidth} > ${width}`,
      );
  }, NARROWEST);
}
