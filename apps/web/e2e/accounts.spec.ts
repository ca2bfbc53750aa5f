import { LIMITS } from '@etape/shared/limits';
import { expect, type Page } from '@playwright/test';
import { Bell } from './support/bell.ts';
import { expectAccessible } from './support/check-page.ts';
import { test } from './support/test.ts';
import type { Texts } from './support/texts.ts';

test('a new colleague registers and may ask for help at once', async ({ openBrowser }) => {
  const { page, t } = await openBrowser();
  await page.goto('/');
  await page.getByRole('link', { name: t('auth:register') }).click();
  await page.getByLabel(t('auth:firstName')).fill('Zoé');
  await page.getByLabel(t('auth:lastName'), { exact: true }).fill('Lambert');
  await page.getByLabel(t('auth:email')).fill('zoe.lambert@exemple.fr');
  await page.getByLabel(t('auth:password'), { exact: true }).fill('une longue phrase à moi');
  await page.getByRole('button', { name: t('auth:register') }).click();
  await expect(
    page.getByRole('heading', { name: t('tickets:hello', { name: 'Zoé' }) }),
  ).toBeVisible();
  await expect(page.getByText(t('tickets:noTickets'))).toBeVisible();
  await expectAccessible(page, 'a home without tickets');
  await page
    .getByRole('link', { name: t('tickets:newTicket') })
    .first()
    .click();
  await expect(page.getByLabel(t('tickets:title'))).toBeFocused();
});

test('bad input names the field in the language on screen and loses nothing', async ({
  openBrowser,
}) => {
  for (const language of ['fr', 'en'] as const) {
    const { page, t } = await openBrowser({ language });
    await page.goto('/register');
    await page.getByLabel(t('auth:firstName')).fill('Zoé');
    await page.getByLabel(t('auth:email')).fill('zoe');
    await page.getByLabel(t('auth:password'), { exact: true }).fill('court');
    await page.getByRole('button', { name: t('auth:register') }).click();
    await expect(
      page.getByText(t('errors:field.required', { field: t('auth:lastName') })),
    ).toBeVisible();
    await expect(page.getByText(t('auth:invalidEmail'))).toBeVisible();
    const tooShort = { field: t('auth:password'), count: LIMITS.password.min };
    await expect(page.getByText(t('errors:field.too_short', tooShort))).toBeVisible();
    await expect(page.getByLabel(t('auth:lastName'), { exact: true })).toBeFocused();
    await expect(page.getByLabel(t('auth:firstName'))).toHaveValue('Zoé');
    await expect(page.getByLabel(t('auth:email'))).toHaveValue('zoe');
    await expect(page.getByLabel(t('auth:password'), { exact: true })).toHaveValue('court');
  }
});

test('a wrong password is said without saying which of the two is wrong', async ({
  openBrowser,
}) => {
  const visitor = await openBrowser();
  const { page, t } = visitor;
  await page.goto('/sign-in');
  await visitor.fillSignIn('karim@demo.etape', 'pas le bon');
  await expect(page.getByText(t('errors:invalid_credentials'))).toBeVisible();
  await expect(page.getByLabel(t('auth:email'))).toHaveValue('karim@demo.etape');
});

test('somebody who was on the way to a ticket arrives there after signing in', async ({
  openBrowser,
  api,
}) => {
  const { id, title } = await api.createTicket({ title: 'Lien reçu par courriel' });
  const visitor = await openBrowser();
  await visitor.openTicket(id);
  await expect(visitor.page).toHaveURL(/sign-in/);
  await visitor.fillSignIn('amina@demo.etape', 'etape-demo-2026');
  await expect(visitor.page.getByRole('heading', { name: title })).toBeVisible();
});

test('two tabs renew one session at once, and signing out in one signs out the other', async ({
  visitAs,
}) => {
  const karim = await visitAs('karim');
  const { t } = karim;
  const hello = t('tickets:hello', { name: 'Karim' });
  const second = await karim.context.newPage();
  await second.goto('/');
  // Each reload asks for a new token with the same cookie, both tabs in the same moment.
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([karim.page.reload(), second.reload()]);
    await expect(karim.page.getByRole('heading', { name: hello })).toBeVisible();
    await expect(second.getByRole('heading', { name: hello })).toBeVisible();
  }
  await openMenu(second, t, 'Karim Haddad');
  await second.getByRole('menuitem', { name: t('signOut') }).click();
  await expect(second).toHaveURL(/sign-in/);
  await expect(karim.page).toHaveURL(/sign-in/);
  await karim.page.goto('/');
  await expect(karim.page).toHaveURL(/sign-in/);
});

test('a session left open elsewhere is ended from the profile, and all of them at last', async ({
  visitAs,
}) => {
  const lost = await visitAs('karim');
  const { page, t } = await visitAs('karim');
  await page.goto('/profile');
  const sessions = page.getByRole('region', { name: t('sessions:own.title') });
  await sessions.getByRole('button', { name: t('sessions:own.endOthers') }).click();
  await expect(lost.page.getByText(t('auth:expired'))).toBeVisible();
  await expect(sessions.getByRole('listitem')).toHaveText([new RegExp(t('sessions:current'))]);

  await lost.fillSignIn('karim@demo.etape', 'etape-demo-2026');
  await expect(lost.page).not.toHaveURL(/sign-in/);
  await page.reload();
  await sessions.getByRole('button', { name: t('sessions:own.everywhere'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page, 'the question whether to leave everywhere');
  await dialog.getByRole('button', { name: t('sessions:own.everywhere') }).click();
  await expect(page.getByText(t('auth:signedOut'))).toBeVisible();
  await expect(lost.page.getByText(t('auth:expired'))).toBeVisible();
});

test('a session whose key was copied ends, and its owner is told why and where to look', async ({
  visitAs,
}) => {
  const visitor = await visitAs('karim');
  const { page, context, t } = visitor;
  const readKey = async () =>
    (await context.cookies()).find(({ name }) => name === 'etape_refresh')?.value ?? '';
  const copied = await readKey();
  // Used twice since: by now the copy is two keys behind.
  for (let round = 0; round < 2; round += 1) {
    const before = await readKey();
    await page.reload();
    await expect.poll(readKey).not.toBe(before);
  }
  const refusal = await fetch(new URL('/trpc/auth.refresh', page.url()), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-client': 'native' },
    body: JSON.stringify({ refreshToken: copied }),
  });
  expect(refusal.status).toBe(401);
  await expect(page.getByText(t('errors:session_reused'))).toBeVisible();
  await expectAccessible(page, 'the sign-in after a copied key');

  await visitor.fillSignIn('karim@demo.etape', 'etape-demo-2026');
  const bell = new Bell(visitor);
  await bell.open();
  const told = bell.rows(t('notifications:kinds.session_reused'));
  await expectAccessible(page, 'a notification about a session');
  await told.getByRole('link').click();
  await expect(page).toHaveURL(/\/profile#sessions$/);
  await expect(page.getByRole('heading', { name: t('sessions:own.title') })).toBeVisible();
  await bell.open();
  await expect(told).toBeVisible();
  await expect(told.getByText(t('notifications:unread'))).toHaveCount(0);
});

test('language and theme are remembered', async ({ visitAs }) => {
  const { page, t } = await visitAs('admin');
  await openMenu(page, t, 'Claire Martin');
  await page.getByRole('menuitemradio', { name: t('themes.dark') }).click();
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.keyboard.press('Escape');
  await openMenu(page, t, 'Claire Martin');
  await page.getByRole('menuitemradio', { name: t('languages.en') }).click();
  await expect(html).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Claire Martin' })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('an unknown address says so and leads home', async ({ visitAs }) => {
  const { page, t } = await visitAs('karim');
  await page.goto('/nowhere/at/all');
  await expect(page.getByRole('heading', { name: t('notFoundTitle') })).toBeVisible();
  await page.getByRole('link', { name: t('backHome') }).click();
  await expect(
    page.getByRole('heading', { name: t('tickets:hello', { name: 'Karim' }) }),
  ).toBeVisible();
});

test('a colleague’s ticket looks like one that does not exist', async ({ visitAs, api }) => {
  const { id } = await api.createTicket({ title: 'Rien pour les autres', by: 'amina' });
  const karim = await visitAs('karim');
  await karim.openTicket(id);
  await expect(karim.page.getByText(karim.t('tickets:notFoundTitle'))).toBeVisible();
  await karim.openTicket(999_999);
  await expect(karim.page.getByText(karim.t('tickets:notFoundTitle'))).toBeVisible();
});

test('a half-written ticket is still there after a reload', async ({ visitAs }) => {
  const { page, t } = await visitAs('karim');
  await page.goto('/tickets/new');
  await page.getByLabel(t('tickets:title')).fill('Abc');
  await page.getByLabel(t('tickets:description')).fill('Une description déjà longue.');
  await page.getByRole('button', { name: t('tickets:sendTicket') }).click();
  const tooShort = { field: t('tickets:title'), count: LIMITS.title.min };
  await expect(page.getByText(t('errors:field.too_short', tooShort))).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(t('tickets:title'))).toHaveValue('Abc');
  await expect(page.getByLabel(t('tickets:description'))).toHaveValue(
    'Une description déjà longue.',
  );
});

async function openMenu(page: Page, t: Texts, name: string): Promise<void> {
  await page.getByRole('button', { name: t('userMenu', { name }) }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}
