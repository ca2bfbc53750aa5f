import { randomBytes, randomInt } from 'node:crypto';
import { RECOVERY_ALPHABET, RECOVERY_CODES } from '@etape/shared/second-factor';
import { hash } from '@node-rs/argon2';

const CODE_LENGTH = 10;

/**
 * Fifty random bits could be guessed from a plain hash. These figures are part of every digest in the
 * database: with others, no code would be found again.
 */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** `salt`: one for all codes of a person, so that looking for one costs one hash. */
export type NewRecoveryCodes = { codes: string[]; digests: string[]; salt: string };

/** Takes a moment: not to be done within a transaction. */
export async function makeRecoveryCodes(): Promise<NewRecoveryCodes> {
  const salt = randomBytes(16).toString('base64url');
  const codes = Array.from({ length: RECOVERY_CODES }, makeCode);
  const digests = await Promise.all(codes.map((code) => digestOf(code, salt)));
  return { codes, digests, salt };
}

export function digestOf(code: string, salt: string): Promise<string> {
  return hash(code, { ...OPTIONS, salt: Buffer.from(salt, 'base64url') });
}

function makeCode(): string {
  const letters = Array.from(
    { length: CODE_LENGTH },
    () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)],
  );
  return letters.join('');
}
