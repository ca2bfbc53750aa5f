import type { AdminAction, AdminValues } from '@etape/shared/admin-log';
import type { Actor, Person } from '@etape/shared/people';
import type { UserDetails } from '@etape/shared/users';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import type { Tx } from '../db/transaction.ts';

type UserAction = Extract<AdminAction, `user_${string}`>;

type UserRecord = {
  actor: Actor;
  action: UserAction;
  user: Person;
  after?: AdminValues;
};

/** Puts what was done with an account into the administration log. */
export async function recordUserAction(tx: Tx, record: UserRecord): Promise<void> {
  const { actor, action, user, after } = record;
  const subject = subjectOf(user);
  await recordAdminAction(tx, {
    actor,
    action,
    subject,
    ...(after === undefined ? {} : { after }),
  });
}

export async function recordUserCreated(tx: Tx, actor: Actor, user: UserDetails): Promise<void> {
  const after = { ...valuesOf(user), role: user.role };
  await recordUserAction(tx, { actor, action: 'user_created', user, after });
}

/** A change of role has an entry of its own; a change of nothing has none. */
export async function recordUserChange(
  tx: Tx,
  change: { actor: Actor; before: UserDetails; user: UserDetails },
): Promise<void> {
  const { actor, before: earlier, user } = change;
  const subject = subjectOf(user);
  const before = valuesOf(earlier);
  const after = valuesOf(user);
  if (Object.keys(after).some((name) => after[name] !== before[name])) {
    await recordAdminAction(tx, { actor, action: 'user_updated', subject, before, after });
  }
  if (user.role === earlier.role) return;
  await recordAdminAction(tx, {
    actor,
    action: 'user_role_changed',
    subject,
    before: { role: earlier.role },
    after: { role: user.role },
  });
}

function subjectOf({ id, firstName, lastName }: Person) {
  return { type: 'user', id, label: `${firstName} ${lastName}` } as const;
}

function valuesOf(user: UserDetails): AdminValues {
  const { firstName, lastName, email, phone, department, language } = user;
  return { firstName, lastName, email, phone, department: department?.name ?? null, language };
}
