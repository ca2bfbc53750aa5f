import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseTarget } from '../../src/db/databases.ts';

/** Where the templates lie that each test copies: files of a folder, or databases of a server. */
export type Templates =
  | { kind: 'sqlite'; folder: string }
  | { kind: 'postgres'; origin: string; refills: Record<Template, string> };

export const TEMPLATES = ['empty', 'staffed'] as const;
export type Template = (typeof TEMPLATES)[number];

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates;
  }
}

/** A database of one test's own. */
export type TestDatabase = { target: DatabaseTarget; remove(): Promise<void> };

/** What a refill says of a database whose tables are not those of the template. */
export const ALTERED = 'its tables were altered';

/** Those that a test of this thread has left: filling one anew takes a third of making one. */
const left: string[] = [];

export async function copyTemplate(template: Template): Promise<TestDatabase> {
  const templates = inject('templates');
  const target = templateTarget(templates, template);
  if (templates.kind === 'sqlite' || target.kind === 'sqlite') return copyDatabase(target);
  const url = (await refillOne(templates.refills[template])) ?? (await makeCopy(target.url));
  return { target: { kind: 'postgres', url }, remove: async () => void left.push(url) };
}

/** One of those, as good as new; null: there is none, or its test changed more than its rows. */
async function refillOne(refill: string): Promise<string | null> {
  const url = left.pop();
  if (url === undefined) return null;
  try {
    await command(url, refill);
    return url;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.message === ALTERED) return null;
    throw error;
  }
}

export function templateTarget(templates: Templates, template: Template): DatabaseTarget {
  return templates.kind === 'sqlite'
    ? { kind: 'sqlite', file: join(templates.folder, `${template}.sqlite`) }
    : { kind: 'postgres', url: urlOf(templates.origin, template) };
}

/** Nobody may have it open. */
export async function copyDatabase(source: DatabaseTarget): Promise<TestDatabase> {
  if (source.kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'etape-desk-'));
    const file = join(folder, 'desk.sqlite');
    copyFileSync(source.file, file);
    return {
      target: { kind: 'sqlite', file },
      remove: async () => rmSync(folder, { recursive: true }),
    };
  }
  const url = await makeCopy(source.url);
  const name = new URL(url).pathname.slice(1);
  return {
    target: { kind: 'postgres', url },
    remove: () => commandServer(source.url, `drop database ${name} with (force)`),
  };
}

async function makeCopy(source: string): Promise<string> {
  const template = new URL(source).pathname.slice(1);
  const name = `desk_${randomUUID().replaceAll('-', '')}`;
  await commandServer(source, `create database ${name} template ${template} strategy wal_log`);
  return urlOf(source, name);
}

/** The same server, another database. */
export function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Something that is asked of the whole server, not within one database. */
export async function commandServer(url: string, statement: string): Promise<void> {
  await command(urlOf(url, 'postgres'), statement);
}

/** One statement or several, without parameters. */
async function command(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
