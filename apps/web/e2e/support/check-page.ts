import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const NARROWEST = 320;

const LOOKS = 3;

/**
 * Axe finds nothing, in the light and in the dark. A page that still draws its last change (a theme
 * half switched, on a busy machine) is looked at again: what nobody gets to read is no problem.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await showTheme(page, 'light');
  await expectNothing(`${name}, light`, () => findProblems(new AxeBuilder({ page })));
  await showTheme(page, 'dark');
  // A theme changes colours and nothing else.
  const colours = new AxeBuilder({ page }).withRules('color-contrast');
  await expectNothing(`${name}, dark`, () => findProblems(colours));
}

async function expectNothing(name: string, look: () => Promise<string[]>): Promise<void> {
  let found = await look();
  for (let looks = 1; looks < LOOKS && found.length > 0; looks += 1) found = await look();
  expect.soft(found, name).toEqual([]);
}

async function findProblems(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
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
  await expectNothing(`${name} at ${NARROWEST} px`, () => findTooWide(page));
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
