import { expect, type Locator } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { Visitor } from './visitor.ts';

const PASSWORD = 'etape-demo-2026';
const PERIOD_MS = 30_000;

/** An authenticator app: no code twice, those of this half minute and of the next one at most. */
export class Phone {
  readonly #totp: TOTP;
  #last = 0;

  constructor(secret: string) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  nextCode(): string {
    const now = Math.floor(Date.now() / PERIOD_MS);
    this.#last = Math.max(this.#last + 1, now);
    return this.#totp.generate({ timestamp: this.#last * PERIOD_MS });
  }
}

/** Says who one is, and reads the key off the screen that then shows it. */
export async function beginSetUp({ t }: Visitor, place: Locator): Promise<Phone> {
  await place.getByLabel(t('factor:password'), { exact: true }).fill(PASSWORD);
  await place.getByRole('button', { name: t('factor:next') }).click();
  await expect(place.getByRole('img', { name: t('factor:scan.picture') })).toBeVisible();
  return new Phone(((await place.locator('code').textContent()) ?? '').replaceAll(/\s/g, ''));
}

/** All of it; the recovery codes that were shown come back with the telephone. */
export async function setUp(
  visitor: Visitor,
  place: Locator,
): Promise<{ phone: Phone; recoveryCodes: string[] }> {
  const { t } = visitor;
  const phone = await beginSetUp(visitor, place);
  await place.getByLabel(t('factor:code')).fill(phone.nextCode());
  await place.getByRole('button', { name: t('factor:scan.confirm') }).click();
  await expect(place.getByRole('heading', { name: t('factor:codes.title') })).toBeFocused();
  const recoveryCodes = await place.getByRole('listitem').allInnerTexts();
  await place.getByLabel(t('factor:codes.kept')).check();
  await place.getByRole('button', { name: t('factor:codes.done') }).click();
  return { phone, recoveryCodes };
}
