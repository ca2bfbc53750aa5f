import type { Channel } from './channel.ts';
import type { Db } from './schema.ts';

/** Where a desk keeps its data: a file beside the server, or a PostgreSQL that several servers share. */
export type DatabaseTarget = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/** Told how long each statement took, in seconds, and which it was. */
export type OnQuery = (
  connection: 'read' | 'write',
  seconds: number,
  statement: { sql: string; parameters: readonly unknown[] },
) => void;

/** The open database. Where the two kinds differ in how they are used, that stands here. */
export type Databases = {
  kind: DatabaseTarget['kind'];
  /** What is done by `transact` is as if one transaction came after the other. */
  write: Db;
  /** Only reads; a transaction sees one moment. */
  read: Db;
  /** What was tried met another transaction, did nothing, and has to be tried again. */
  isConflict(error: unknown): boolean;
  /** To the other processes on this database; null where there can be none. */
  channel: Channel | null;
  close(): Promise<void>;
};
