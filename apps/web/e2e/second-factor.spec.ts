import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-page.ts';
import { beginSetUp, setUp } from './support/second-factor.ts';
import { PHONE, test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

const KARIM = ['karim@demo.etape', 'etape-demo-2026'] as const;

test('an employee signs in with a code from then on, and once with a recovery code', async ({
  visitAs,
}) => {
  const karim = await visitAs('karim', { viewport: PHONE });
  const { page, t } = karim;
  await page.goto('/profile');
  const card = page.getByRole('region', { name: t('factor:title') });
  await card.getByRole('button', { name: t('factor:setUp') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('factor:password'), { exact: true }).fill('pas le bon');
  await dialog.getByRole('button', { name: t('factor:next') }).click();
  await expect(dialog.getByText(t('factor:wrongPassword'))).toBeVisible();
  const phone = await beginSetUp(karim, dialog);
  await expectNoSidewaysScroll(page, 'the QR code');
  await dialog.getByLabel(t('factor:code')).fill('abcdef');
  await dialog.getByRole('button', { name: t('factor:scan.confirm') }).click();
  await expect(dialog.getByText(t('factor:codeInvalid'))).toBeVisible();
  await dialog.getByLabel(t('factor:code')).fill(phone.nextCode());
  await dialog.getByRole('button', { name: t('factor:scan.confirm') }).click();

  // Not left by mistake: they are never shown again.
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  const codes = await dialog.getByRole('listitem').allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(dialog.getByText(t('factor:codes.keepFirst'))).toBeVisible();
  await expectAccessible(page, 'recovery codes');
  await dialog.getByLabel(t('factor:codes.kept')).check();
  await dialog.getByRole('button', { name: t('factor:codes.done') }).click();
  await expect(card.getByText(t('factor:codesLeft', { count: 10 }))).toBeVisible();

  await signOut(karim);
  await karim.fillSignIn(...KARIM);
  const code = page.getByLabel(t('factor:code'));
  await expect(code).toBeFocused();
  await expectAccessible(page, 'the code after the password');
  await expectNoSidewaysScroll(page, 'the code after the password');
  await code.fill('abcdef');
  await page.getByRole('button', { name: t('factor:signIn.submit') }).click();
  await expect(page.getByText(t('factor:codeInvalid'))).toBeVisible();
  await code.fill(phone.nextCode());
  await page.getByRole('button', { name: t('factor:signIn.submit') }).click();
  await expectHome(karim);

  await signOut(karim);
  await karim.fillSignIn(...KARIM);
  await page.getByRole('button', { name: t('factor:back') }).click();
  await karim.fillSignIn(...KARIM);
  await page.getByRole('button', { name: t('factor:signIn.useRecovery') }).click();
  await page.getByLabel(t('factor:signIn.recoveryCode')).fill(codes[0] ?? '');
  await page.getByRole('button', { name: t('factor:signIn.submit') }).click();
  await expectHome(karim);

  await page.goto('/profile');
  await expect(card.getByText(t('factor:codesLeft', { count: 9 }))).toBeVisible();
  await card.getByRole('button', { name: t('factor:turnOff') }).click();
  await dialog.getByLabel(t('factor:password'), { exact: true }).fill(KARIM[1]);
  await dialog.getByLabel(t('factor:anyCode')).fill(codes[1] ?? '');
  await dialog.getByRole('button', { name: t('factor:turnOff') }).click();
  await expect(card.getByText(t('factor:off'))).toBeVisible();
});

test('an administrator asks it of all who help, at once, and resets a lost one', async ({
  visitAs,
}) => {
  const paul = await visitAs('paul', { viewport: PHONE });
  await paul.page.goto('/profile');
  await expect(paul.page.getByRole('heading', { level: 1 })).toBeVisible();

  const admin = await visitAs('admin');
  const { page, t } = admin;
  await page.goto('/admin/settings');
  const form = page.getByRole('region', { name: t('settings:security.title'), exact: true });
  const policy = form.getByLabel(t('settings:security.secondFactor'));
  await policy.selectOption('staff');
  await expect(form.getByText(t('settings:security.ownFirst'))).toBeVisible();
  await form.getByRole('button', { name: t('settings:revert') }).click();
  await page.goto('/profile');
  const card = page.getByRole('region', { name: t('factor:title') });
  await card.getByRole('button', { name: t('factor:setUp') }).click();
  await setUp(admin, page.getByRole('dialog'));
  await page.goto('/admin/settings');
  await policy.selectOption('staff');
  await form.getByRole('button', { name: t('save') }).click();

  // Where he is, not when he comes back.
  await expect(paul.page.getByRole('heading', { name: t('factor:missing.title') })).toBeVisible();
  await expectAccessible(paul.page, 'a second factor that is required');
  await paul.page.goto('/tickets/1001');
  const main = paul.page.getByRole('main');
  await expectNoSidewaysScroll(paul.page, 'a second factor that is required');
  await setUp(paul, main);
  await expect(paul.page).toHaveURL(/\/tickets\/1001$/);

  await page.goto('/admin/users?search=paul');
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByRole('button', { name: /Paul/ }).click();
  await page.getByRole('menuitem', { name: t('users:factor.action') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('users:factor.confirm') })
    .click();
  await expect(page.getByText(t('users:factor.off'))).toBeVisible();
  await expect(paul.page.getByText(t('auth:expired'))).toBeVisible();
  await paul.fillSignIn('paul@demo.etape', KARIM[1]);
  await expect(paul.page.getByRole('heading', { name: t('factor:missing.title') })).toBeVisible();
});

async function signOut({ page, t }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /Karim Haddad/ }).click();
  await page.getByRole('menuitem', { name: t('signOut') }).click();
  await expect(page.getByText(t('auth:signedOut'))).toBeVisible();
}

async function expectHome({ page, t }: Visitor): Promise<void> {
  await expect(
    page.getByRole('heading', { name: t('tickets:hello', { name: 'Karim' }) }),
  ).toBeVisible();
}
