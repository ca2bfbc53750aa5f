import { expect, test } from 'vitest';
import { recordAdminAction } from '../../src/admin-log/admin-log-service.ts';
import { transact } from '../../src/db/transaction.ts';
import { startDesk } from '../support/desk.ts';

test('of what an action touched, the log keeps what differs', async () => {
  const desk = await startDesk();
  const id = await desk.idOf('ada');
  await transact(desk.app, (tx) =>
    recordAdminAction(tx, {
      actor: { id, role: 'admin' },
      action: 'user_updated',
      subject: { type: 'user', id: 2, label: 'Karim Benali' },
      before: { phone: null, lastName: 'Benali' },
      after: { phone: '12 34', lastName: 'Benali' },
    }),
  );
  const row = await desk.app.db.read.selectFrom('admin_log').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ before: '{"phone":null}', after: '{"phone":"12 34"}' });
});

test('nobody can change the log, not even in the database', async () => {
  const desk = await startDesk();
  await transact(desk.app, (tx) =>
    recordAdminAction(tx, {
      actor: null,
      action: 'settings_changed',
      subject: { type: 'settings', label: 'mail' },
    }),
  );
  const { write } = desk.app.db;
  await expect(write.deleteFrom('admin_log').execute()).rejects.toThrow('cannot be changed');
  await expect(
    write.updateTable('admin_log').set({ subject_label: 'nothing' }).execute(),
  ).rejects.toThrow('cannot be changed');
});
