import { Secret, TOTP } from 'otpauth';

/** What authenticator apps take for granted (RFC 6238), some of them whatever the address says. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 };

const SECRET_BYTES = 20;

/** How many half minutes a clock may be off, or somebody may take to type. */
const TOLERANCE = 1;

/** A new secret, in base 32. */
export function makeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function toAuthenticatorUri(
  secret: string,
  { issuer, email }: { issuer: string; email: string },
): string {
  return new TOTP({ ...FORM, issuer, label: email, secret }).toString();
}

/** The half minute (counted from 1970) whose code this is; `null`: it is none of about now. */
export function findStep(secret: string, code: string, now: number): number | null {
  const delta = new TOTP({ ...FORM, secret }).validate({
    token: code,
    timestamp: now,
    window: TOLERANCE,
  });
  return delta === null ? null : Math.floor(now / (FORM.period * 1000)) + delta;
}
