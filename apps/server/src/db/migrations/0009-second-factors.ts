import type { Kysely } from 'kysely';

/**
 * What people sign in with besides their password. A secret is sealed (`second-factors/factor-vault.ts`):
 * whoever reads a copy of the database can make no code.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('second_factors')
    .addColumn('user_id', 'integer', (c) => c.primaryKey().references('users.id'))
    // The one in force; null until it has been confirmed by a first code.
    .addColumn('secret', 'text')
    .addColumn('confirmed_at', 'bigint')
    // The half minute of the last code that was accepted: none is accepted twice.
    .addColumn('last_step', 'integer')
    .addColumn('recovery_salt', 'text')
    // The one that is being set up, beside the one in force.
    .addColumn('pending_secret', 'text')
    .addColumn('pending_since', 'bigint')
    .execute();
  await db.schema
    .createTable('recovery_codes')
    .addColumn('user_id', 'integer', (c) => c.notNull().references('users.id'))
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .addPrimaryKeyConstraint('recovery_codes_key', ['user_id', 'digest'])
    .execute();
}
