import { expect } from '@playwright/test';
import { expectAccessible } from './support/check-page.ts';
import { Mailbox } from './support/mailbox.ts';
import { test } from './support/test.ts';

test('an administrator tries out what they have saved, and sees what the server said', async ({
  visitAs,
}) => {
  const mailbox = new Mailbox();
  await mailbox.open();
  const { page, t } = await visitAs('admin');
  await page.goto('/admin/settings');
  const form = page.getByRole('region', { name: t('settings:mail.title'), exact: true });
  const send = form.getByRole('button', { name: t('settings:mail.test.send') });
  await expect(form.getByText(t('settings:mail.test.setup'))).toBeVisible();
  await expect(send).toBeDisabled();

  await form.getByLabel(t('settings:mail.host')).fill('127.0.0.1');
  await form.getByLabel(t('settings:mail.port')).fill(String(mailbox.port));
  await form.getByLabel(t('settings:mail.from')).fill('Support <support@demo.etape>');
  await form.getByRole('button', { name: t('save') }).click();
  await send.click();
  const outcome = form.getByRole('status');
  await expect(outcome).toContainText(t('settings:mail.test.ok'));
  await expect(outcome).toContainText('250 Ok: queued as 4F2A');
  expect(mailbox.mails.map(({ to }) => to)).toEqual([['admin@demo.etape']]);

  await form.getByLabel(t('settings:mail.from')).fill('Support');
  await expect(form.getByText(t('settings:mail.test.saving'))).toBeVisible();
  await expect(send).toBeDisabled();
  await form.getByRole('button', { name: t('settings:revert') }).click();

  await mailbox.close();
  await send.click();
  await expect(outcome).toContainText(t('settings:mail.test.failed'));
  await expect(outcome).toContainText(t('deliveries:reasons.connection_refused'));
  await expectAccessible(page, 'the settings with a failed test');
});
