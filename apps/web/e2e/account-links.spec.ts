import { LIMITS } from '@etape/shared/limits';
import { expect } from '@playwright/test';
import { expectAccessible } from './support/check-page.ts';
import type { DeskApi } from './support/desk-api.ts';
import { issueLink } from './support/issue-link.ts';
import { test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

const KARIM = 'karim@demo.etape';
const PASSWORD = 'une autre longue phrase';

test('a desk without mail says who can help instead of pretending to send', async ({
  openBrowser,
}) => {
  const { page, t } = await openBrowser();
  await page.goto('/sign-in?back=%2Fprofile');
  await page.getByRole('link', { name: t('links:forgotten') }).click();
  await expect(page.getByRole('heading', { name: t('links:noMailTitle') })).toBeVisible();
  await expect(page.getByLabel(t('auth:email'))).toBeHidden();
  await page.getByRole('link', { name: t('links:backToSignIn') }).click();
  await expect(page).toHaveURL(/sign-in\?back=%2Fprofile$/);
});

test('asking for a link answers the same for an address that exists and one that does not', async ({
  openBrowser,
  api,
}) => {
  await setUpMail(api);
  const visitor = await openBrowser({ language: 'en' });
  const { page, t } = visitor;
  await page.goto('/forgotten-password');
  await page.getByLabel(t('auth:email')).fill('karim');
  await page.getByRole('button', { name: t('links:request') }).click();
  await expect(page.getByText(t('auth:invalidEmail'))).toBeVisible();
  const answers: string[] = [];
  for (const email of [KARIM, 'nobody@demo.etape']) {
    await page.getByLabel(t('auth:email')).fill(email);
    await page.getByRole('button', { name: t('links:request') }).click();
    await expect(page.getByRole('heading', { name: t('links:requestedTitle') })).toBeFocused();
    const answer = await page.getByRole('main').textContent();
    answers.push(answer?.replace(email, '…') ?? '');
    await page.getByRole('button', { name: t('links:otherAddress') }).click();
  }
  expect(answers[1]).toBe(answers[0]);
});

test('a forgotten password is replaced by the link, once, and signs in', async ({
  openBrowser,
  desk,
}) => {
  const link = issueLink(desk, { email: KARIM, purpose: 'password_reset' });
  const elsewhere = await openBrowser();
  await elsewhere.signIn('karim');
  const visitor = await openBrowser();
  const { page, t } = visitor;
  await page.goto(link);
  await expect(page.getByRole('heading', { name: t('links:resetTitle') })).toBeFocused();
  await expect(page.getByText(KARIM)).toBeVisible();
  await page.getByLabel(t('auth:password'), { exact: true }).fill('court');
  await page.getByRole('button', { name: t('links:resetSubmit') }).click();
  const tooShort = { field: t('auth:password'), count: LIMITS.password.min };
  await expect(page.getByText(t('errors:field.too_short', tooShort))).toBeVisible();
  await choosePassword(visitor, t('links:resetSubmit'));
  await expect(
    page.getByRole('heading', { name: t('tickets:hello', { name: 'Karim' }) }),
  ).toBeVisible();
  await expect(page).toHaveURL(/[^/]\/$/);
  // What was signed in before is not any more.
  await elsewhere.page.goto('/profile');
  await expect(elsewhere.page).toHaveURL(/sign-in/);
  await elsewhere.fillSignIn(KARIM, PASSWORD);
  await expect(elsewhere.page).toHaveURL(/profile/);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: t('links:invalidTitle') })).toBeVisible();
});

test('somebody invited chooses a password and is in', async ({ openBrowser, desk }) => {
  const visitor = await openBrowser({ language: 'en' });
  const { page, t } = visitor;
  await page.goto(issueLink(desk, { email: 'amina@demo.etape', purpose: 'invitation' }));
  await expect(
    page.getByRole('heading', { name: t('links:invitationTitle', { name: 'Amina' }) }),
  ).toBeVisible();
  await expectAccessible(page, 'an invitation');
  await choosePassword(visitor, t('links:invitationSubmit'));
  await expect(
    page.getByRole('heading', { name: t('tickets:hello', { name: 'Amina' }) }),
  ).toBeVisible();
});

test('a link that opens nothing says what to do', async ({ openBrowser, desk, api }) => {
  await setUpMail(api);
  const { page, t } = await openBrowser();
  const expired = issueLink(desk, { email: KARIM, purpose: 'invitation', expiresIn: -1 });
  for (const link of [expired, '/link#made-up', '/link']) {
    await page.goto(link);
    await expect(page.getByRole('heading', { name: t('links:invalidTitle') })).toBeVisible();
  }
  await page.getByRole('link', { name: t('links:askAgain') }).click();
  await expect(page.getByRole('heading', { name: t('links:requestTitle') })).toBeVisible();
});

test('a link that ends while its page is open says so, and is followed over another session', async ({
  visitAs,
  desk,
  openBrowser,
}) => {
  const first = issueLink(desk, { email: 'paul@demo.etape', purpose: 'password_reset' });
  const second = issueLink(desk, { email: 'paul@demo.etape', purpose: 'password_reset' });
  const late = await openBrowser();
  await late.page.goto(first);
  await expect(late.page.getByText('paul@demo.etape')).toBeVisible();
  // On a computer where somebody else is signed in, Paul takes over.
  const visitor = await visitAs('marie');
  await visitor.page.goto(second);
  await choosePassword(visitor, visitor.t('links:resetSubmit'));
  await expect(visitor.page.getByRole('button', { name: 'Paul' })).toBeVisible();
  await choosePassword(late, late.t('links:resetSubmit'));
  await expect(
    late.page.getByRole('heading', { name: late.t('links:invalidTitle') }),
  ).toBeFocused();
});

async function choosePassword({ page, t }: Visitor, submit: string): Promise<void> {
  await page.getByLabel(t('auth:password'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: submit }).click();
}

async function setUpMail(api: DeskApi): Promise<void> {
  const admin = await api.as('admin');
  const { hasPassword: _, ...mail } = (await admin.settings.get.query()).mail;
  await admin.settings.update.mail.mutate({
    ...mail,
    enabled: true,
    host: '127.0.0.1',
    port: 9,
    password: '',
    from: 'support@demo.etape',
  });
}
