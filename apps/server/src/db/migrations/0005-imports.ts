import { IMPORT_KINDS } from '@etape/shared/imports/columns';
import type { Kysely } from 'kysely';
import { oneOf } from './columns.ts';

/** Files that are being brought in: their rows wait here until somebody agrees to them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('imports')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull().check(oneOf('kind', IMPORT_KINDS)))
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('created_by', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    // What came of it, so that asking again after a lost answer has the same one.
    .addColumn('result', 'text')
    .execute();
  await db.schema
    .createTable('import_rows')
    .addColumn('import_id', 'text', (c) => c.notNull().references('imports.id').onDelete('cascade'))
    .addColumn('line', 'integer', (c) => c.notNull())
    // By what it is told from others; null: it does not say.
    .addColumn('key', 'text')
    .addColumn('cells', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('import_rows_key', ['import_id', 'line'])
    .execute();
  await db.schema
    .createIndex('import_rows_by_key')
    .on('import_rows')
    .columns(['import_id', 'key', 'line'])
    .execute();
}
