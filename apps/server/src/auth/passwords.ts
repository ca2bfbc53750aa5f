import { hash, verify } from '@node-rs/argon2';

/** argon2id; memory in KiB and passes after the OWASP password storage cheat sheet. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** The hash of an account that has no password yet: nothing matches it. */
export const NO_PASSWORD = '';

let stranger: Promise<string> | null = null;

/**
 * Whether this is the password. With no hash (an unknown address, an
 * invitation not followed yet) it takes as long and is never
 * right, so that the time does not tell who has an account.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password');
  const known = passwordHash === NO_PASSWORD ? null : passwordHash;
  const matches = await verify(known ?? (await stranger), password);
  return matches && known !== null;
}
