import type { Desk } from './desk.ts';

/** What the administration log holds, the oldest entry first. */
export async function readLog(desk: Desk) {
  const rows = await desk.app.db.read
    .selectFrom('admin_log')
    .select([
      'actor_id',
      'action',
      'subject_type',
      'subject_id',
      'subject_label',
      'before',
      'after',
    ])
    .orderBy('id')
    .execute();
  return rows.map(({ before, after, ...row }) => ({
    actor: row.actor_id,
    action: row.action,
    subject: `${row.subject_type} ${row.subject_id}: ${row.subject_label}`,
    before: parse(before),
    after: parse(after),
  }));
}

function parse(values: string | null): unknown {
  return values === null ? null : JSON.parse(values);
}
