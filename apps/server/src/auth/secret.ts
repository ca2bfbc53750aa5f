import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../db/schema.ts';

/**
 * The keys of the server, by the names of their files. Losing the one that signs access tokens signs
 * nobody out for longer than one refresh; without the one that seals second factors, people need a recovery
 * code, or an administrator who resets theirs.
 */
export type SecretName = 'jwt-secret' | 'second-factor-key';

/** A key that is made at the first start and kept where only the server's user can read it. */
export function readOrMakeSecret(dataDir: string, name: SecretName): string {
  const file = join(dataDir, name);
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx` fails where the file exists: of two processes that start at once, one makes it.
    writeFileSync(file, makeSecret(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** The key that a server has made there; null where none has. */
export function findSecret(dataDir: string, name: SecretName): string | null {
  const file = join(dataDir, name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** The same for processes that share a database and no disk: whoever comes first makes it. */
export async function readOrMakeStoredSecret(
  db: Db,
  name: SecretName,
  now: number,
): Promise<string> {
  await db
    .insertInto('secrets')
    .values({ name, value: makeSecret(), created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}

function makeSecret(): string {
  return randomBytes(48).toString('base64url');
}
