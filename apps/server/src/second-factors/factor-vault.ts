import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Keeps the secrets of second factors from whoever gets hold of the database, or of a backup of it, but
 * not of the key, which lies in a file of its own.
 */
export type FactorVault = {
  seal(userId: number, secret: string): string;
  /** `null` where it was sealed with another key or for somebody else. */
  open(userId: number, sealed: string): string | null;
};

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createFactorVault(key: string): FactorVault {
  const aesKey = Buffer.from(hkdfSync('sha256', key, '', 'etape second factors', 32));
  return {
    seal(userId, secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, aesKey, nonce).setAAD(ownerOf(userId));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(userId, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, aesKey, nonce, { authTagLength: TAG_BYTES })
        .setAAD(ownerOf(userId))
        .setAuthTag(tag);
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** Sealed in with the secret: a row that was copied to somebody else opens nothing. */
function ownerOf(userId: number): Buffer {
  return Buffer.from(`user ${userId}`);
}
