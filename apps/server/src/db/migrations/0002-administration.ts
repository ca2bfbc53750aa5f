import { ADMIN_ACTIONS, ADMIN_SUBJECTS } from '@etape/shared/admin-log';
import { type Kysely, sql } from 'kysely';
import { foldText } from '../fold-text.ts';
import { forbid } from '../forbid.ts';
import { oneOf, withId } from './columns.ts';

/** Administration: archiving instead of deleting, links that set a password, the log of it all. */
export async function up(db: Kysely<never>): Promise<void> {
  await archiveInsteadOfDeleting(db);
  await makeNamesUnique(db);
  await makePeopleSearchable(db);
  await makeEquipmentSearchable(db);
  await createAccountLinks(db);
  await createAdminLog(db);
  // Resolved tickets by age: what closes by itself is found without looking at the rest.
  await sql`create index tickets_to_close on tickets (status, resolved_at, id) where status = 'resolved'`.execute(
    db,
  );
}

async function archiveInsteadOfDeleting(db: Kysely<never>): Promise<void> {
  for (const table of ['departments', 'categories', 'equipment']) {
    await db.schema.alterTable(table).addColumn('archived_at', 'bigint').execute();
  }
}

/**
 * « Compta » and « compta » are one name to whoever reads them. Where a desk already has both, they
 * keep their names: only the keys differ.
 */
async function makeNamesUnique(db: Kysely<never>): Promise<void> {
  for (const [table, name, key] of [
    ['departments', 'name', 'name_key'],
    ['categories', 'name', 'name_key'],
    ['equipment', 'serial_number', 'serial_key'],
  ] as const) {
    await db.schema
      .alterTable(table)
      .addColumn(key, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    const { rows } = await sql<{ id: number; name: string }>`
      select id, ${sql.ref(name)} as name from ${sql.table(table)} order by id`.execute(db);
    const taken = new Set<string>();
    for (const row of rows) {
      const folded = foldText(row.name);
      const unique = taken.has(folded) ? `${folded} #${row.id}` : folded;
      taken.add(unique);
      await sql`update ${sql.table(table)} set ${sql.ref(key)} = ${unique} where id = ${row.id}`.execute(
        db,
      );
    }
    await db.schema.createIndex(`${table}_by_${key}`).unique().on(table).column(key).execute();
  }
  // Too dark to be told from the dark theme's surface.
  await sql`update categories set color = '#6f737c' where color = '#60646c'`.execute(db);
  await db.schema.createIndex('tickets_by_category').on('tickets').column('category_id').execute();
}

async function makePeopleSearchable(db: Kysely<never>): Promise<void> {
  // When a password was first set: empty for whoever was invited and has not come yet.
  await db.schema.alterTable('users').addColumn('password_set_at', 'bigint').execute();
  await db.schema
    .alterTable('users')
    .addColumn('search_text', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await sql`update users set password_set_at = created_at`.execute(db);
  const { rows } = await sql<{ id: number; first_name: string; last_name: string; email: string }>`
    select id, first_name, last_name, email from users`.execute(db);
  for (const { id, first_name, last_name, email } of rows) {
    const text = foldText(`${first_name} ${last_name} ${email}`);
    await sql`update users set search_text = ${text} where id = ${id}`.execute(db);
  }
  await db.schema
    .createIndex('users_by_name')
    .on('users')
    .columns(['last_name', 'first_name', 'id'])
    .execute();
  await db.schema
    .createIndex('users_by_department')
    .on('users')
    .columns(['department_id'])
    .execute();
}

async function makeEquipmentSearchable(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('equipment')
    .addColumn('search_text', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  const { rows } = await sql<{ id: number; model: string; type: string; serial_number: string }>`
    select id, model, type, serial_number from equipment`.execute(db);
  for (const { id, model, type, serial_number } of rows) {
    const text = foldText(`${model} ${type} ${serial_number}`);
    await sql`update equipment set search_text = ${text} where id = ${id}`.execute(db);
  }
  // Begins with the model, in lower case: lists are in the order of this index.
  await db.schema
    .createIndex('equipment_by_search_text')
    .on('equipment')
    .columns(['search_text', 'id'])
    .execute();
  await db.schema.createIndex('equipment_by_type').on('equipment').column('type').execute();
}

async function createAccountLinks(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('account_links')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('purpose', 'text', (c) =>
      c.notNull().check(oneOf('purpose', ['invitation', 'password_reset'])),
    )
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('account_links_by_user')
    .on('account_links')
    .column('user_id')
    .execute();
}

async function createAdminLog(db: Kysely<never>): Promise<void> {
  await withId(db, db.schema.createTable('admin_log'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('actor_id', 'integer', (c) => c.references('users.id'))
    .addColumn('action', 'text', (c) => c.notNull().check(oneOf('action', ADMIN_ACTIONS)))
    .addColumn('subject_type', 'text', (c) =>
      c.notNull().check(oneOf('subject_type', ADMIN_SUBJECTS)),
    )
    .addColumn('subject_id', 'text')
    .addColumn('subject_label', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
  const indexes: [string, string[]][] = [
    ['admin_log_by_time', ['at', 'id']],
    ['admin_log_by_actor', ['actor_id', 'at', 'id']],
    ['admin_log_by_action', ['action', 'at', 'id']],
    ['admin_log_by_subject', ['subject_type', 'at', 'id']],
  ];
  for (const [name, columns] of indexes) {
    await db.schema.createIndex(name).on('admin_log').columns(columns).execute();
  }
  // A log that could be edited would prove nothing.
  for (const verb of ['update', 'delete'] as const) await forbid(db, 'admin_log', verb);
}
