import { randomUUID } from 'node:crypto';
import { expect, type Locator } from '@playwright/test';
import { addMessages } from './support/crowd.ts';
import type { DeskApi } from './support/desk-api.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { test } from './support/test.ts';

const MESSAGES = 1_000;
/** A first page of the log, which is drawn whole. */
const MOST_ENTRIES = 250;

test('a long conversation opens at its end and loads upwards, with what one reads in its place', async ({
  visitAs,
  api,
  desk,
}) => {
  const { id } = await api.createTicket({ title: 'Une longue histoire', takenBy: 'paul' });
  await say(api, id, 'Bonjour');
  addMessages(desk.databaseFile, id, MESSAGES);
  const paul = new TechnicianScreen(await visitAs('paul'));
  const { conversation } = paul;
  await paul.visitor.openTicket(id);
  await expect(conversation.getByText(`Message ${MESSAGES}.`)).toBeInViewport();

  for (let loads = 0; loads < MESSAGES / 200; loads += 1) {
    const before = await entryInSight(conversation, 400);
    const first = await firstText(conversation);
    // Near to the start, or at it, what comes before is fetched.
    const start = loads % 2 === 0 ? 0 : 200;
    await scrollTo(conversation, start);
    await expect.poll(() => countAbove(before.entry)).toBeGreaterThan(before.above);
    const scrolled = before.place - start;
    await expect.poll(() => movedBy(before.entry, before.top + scrolled)).toBeLessThan(2);
    // The first has lost its date and its name, and its words are where they were.
    await expect.poll(() => movedBy(first.text, first.top + scrolled)).toBeLessThan(2);
    expect(await conversation.locator('li').count()).toBeLessThanOrEqual(MOST_ENTRIES);
  }
  await expect(async () => {
    await scrollTo(conversation, 0);
    await expect(conversation.getByText('Depuis ce matin')).toBeInViewport({ timeout: 200 });
  }).toPass();
  expect(await conversation.locator('li').count()).toBeLessThanOrEqual(MOST_ENTRIES);

  const read = await entryInSight(conversation, 4_000);
  await say(api, id, 'Une de plus');
  await paul.page.getByRole('button', { name: paul.t('tickets:newMessages') }).click();
  expect(await read.entry.count()).toBe(0);
  await expect(conversation.getByText('Une de plus')).toBeInViewport();
  await say(api, id, 'Et la toute dernière');
  await expect(conversation.getByText('Et la toute dernière')).toBeInViewport();
});

async function say(api: DeskApi, ticketId: number, body: string): Promise<void> {
  const amina = await api.as('amina');
  await amina.messages.send.mutate({ ticketId, commandId: randomUUID(), body });
}

function scrollTo(conversation: Locator, place: number): Promise<void> {
  return conversation.evaluate((scroller, top) => {
    scroller.scrollTop = top;
  }, place);
}

function placeOf(conversation: Locator): Promise<number> {
  return conversation.evaluate((scroller) => scroller.scrollTop);
}

/** Scrolls there, and names what is then in the middle of the screen. */
async function entryInSight(conversation: Locator, place: number) {
  await scrollTo(conversation, place);
  const text = await conversation.evaluate(async (scroller) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const { top, height } = scroller.getBoundingClientRect();
    const entries = [...scroller.querySelectorAll('li[data-kind="message"]')];
    const found = entries.find((one) => one.getBoundingClientRect().top > top + height / 3);
    return /Message \d+/.exec(found?.textContent ?? '')?.[0] ?? '';
  });
  // What is drawn for the first time may be higher than was thought.
  const reached = await placeOf(conversation);
  const entry = conversation.locator('li').filter({ hasText: new RegExp(`${text}\\.`) });
  return { entry, place: reached, above: await countAbove(entry), top: await topOf(entry) };
}

/** The words of the first entry, which is drawn though it may be scrolled away. */
async function firstText(conversation: Locator) {
  const entry = conversation.locator('li[aria-posinset="1"]');
  const said = /Message \d+\./.exec((await entry.textContent()) ?? '')?.[0] ?? 'Bonjour';
  const text = conversation.getByText(said);
  return { text, top: await topOf(text) };
}

async function movedBy(one: Locator, expected: number): Promise<number> {
  return Math.abs((await topOf(one)) - expected);
}

async function countAbove(entry: Locator): Promise<number> {
  return Number(await entry.getAttribute('aria-posinset'));
}

async function topOf(one: Locator): Promise<number> {
  return (await one.boundingBox())?.y ?? Number.NaN;
}
