import { Secret, TOTP } from 'otpauth';
import { emailOf, type Name, PASSWORD } from './cast.ts';
import type { Desk } from './desk.ts';
import type { TestClock } from './test-clock.ts';

const PERIOD_MS = 30_000;

/** Somebody's telephone: it shows the code of the half minute. */
export type Phone = {
  code(): string;
  /** A code that was not used yet, of the next half minute if need be: time passes for it. */
  nextCode(): string;
  recoveryCodes: string[];
};

/** Sets up somebody's second factor as they would. */
export async function setUpFactor(desk: Desk, clock: TestClock, name: Name): Promise<Phone> {
  const { secondFactor } = (await desk.as(name)).profile;
  const { secret } = await secondFactor.begin.mutate({ currentPassword: PASSWORD });
  const phone = createPhone(secret, clock);
  const { recoveryCodes } = await secondFactor.confirm.mutate({ code: phone.code() });
  return { ...phone, recoveryCodes };
}

/** An authenticator app of another make would do the same with this secret. */
export function createPhone(secret: string, clock: TestClock): Omit<Phone, 'recoveryCodes'> {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = () => totp.generate({ timestamp: clock.now() });
  return {
    code,
    nextCode() {
      clock.advance(PERIOD_MS);
      return code();
    },
  };
}

/** Signs in as one does, with a code where one is given. */
export function signInWith(desk: Desk, name: Name, code?: string, password = PASSWORD) {
  return desk.anonymous.auth.login.mutate({
    email: emailOf(name),
    password,
    ...(code === undefined ? {} : { code }),
  });
}
