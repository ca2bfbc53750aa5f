import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { accountLinkPath, type LinkPurpose } from '@etape/shared/account-links';
import type { DeskServer } from './desk-server.ts';

type Order = { email: string; purpose: LinkPurpose; expiresIn?: number };

/**
 * A link as the desk would make it, and where it leads: only its addressee ever reads one.
 * `expiresIn`: milliseconds.
 */
export function issueLink(desk: DeskServer, order: Order): string {
  const { email, purpose, expiresIn = 30 * 60_000 } = order;
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('base64url');
  const now = Date.now();
  const db = new DatabaseSync(desk.databaseFile);
  try {
    db.exec('PRAGMA busy_timeout = 5000');
    const { changes } = db
      .prepare(
        `INSERT INTO account_links (hash, user_id, purpose, created_at, expires_at)
         SELECT ?, id, ?, ?, ? FROM users WHERE email = ?`,
      )
      .run(hash, purpose, now, now + expiresIn, email);
    if (changes !== 1) throw new Error(`Nobody has the address ${email}`);
  } finally {
    db.close();
  }
  return accountLinkPath(token);
}
