import type { RowVerdict } from '@etape/shared/imports/verdicts';
import { type Actor, isStaff } from '@etape/shared/people';
import { NO_PASSWORD } from '../auth/passwords.ts';
import { reopenSockets } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import type { ImportTarget } from '../imports/import-target.ts';
import { enqueueDeliveries } from '../outbox/outbox-service.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { getUserDetails } from './managed-user-queries.ts';
import { planUserRows, type UserDraft, type UserPlan } from './user-import-plan.ts';
import { recordUserCreated } from './user-log.ts';
import { insertUsers, patchUser } from './user-store.ts';

/**
 * Accounts from a file, without a password: an invitation sets it. An address that the desk knows
 * makes the row a change of that person; what the file has no column for stays as it is.
 */
export const USERS_IMPORT: ImportTarget = {
  permission: 'users.manage',
  keyOf: ({ email = '' }) => email.trim().toLowerCase() || null,
  async check(db, rows) {
    return (await planUserRows(db, rows)).map(toVerdict);
  },
  async write(ctx, tx, { actor, rows, invite }) {
    const plans = await planUserRows(tx.db, rows);
    const added = plans.flatMap((plan) => (plan.outcome === 'created' ? plan.draft : []));
    const ids = await addUsers(tx, actor, added);
    if (invite) await inviteUsers(ctx, tx, ids);
    for (const plan of plans) {
      if (plan.outcome === 'updated') await changeUser(ctx, tx, plan);
    }
    return plans.map(toVerdict);
  },
};

async function addUsers(tx: Tx, actor: Actor, drafts: readonly UserDraft[]): Promise<number[]> {
  const { language } = await getSettings(tx.db, 'organisation');
  const ids = await insertUsers(
    tx,
    drafts.map((draft) => ({
      ...draft,
      phone: draft.phone ?? undefined,
      departmentId: draft.departmentId ?? undefined,
      language: draft.language ?? language,
      passwordHash: NO_PASSWORD,
    })),
  );
  // The file's entry in the log says how many there are; who may see others' tickets is named.
  for (const { email, role } of drafts) {
    const id = ids.get(email);
    if (id === undefined || !isStaff({ id, role })) continue;
    await recordUserCreated(tx, actor, await getUserDetails(tx.db, id));
  }
  return [...ids.values()];
}

/** The link is made when the mail leaves, so that it is fresh when it arrives. */
async function inviteUsers(ctx: AppContext, tx: Tx, ids: readonly number[]): Promise<void> {
  const { enabled } = await getSettings(tx.db, 'mail');
  if (!enabled) return;
  await enqueueDeliveries(
    ctx,
    tx,
    ids.map((userId) => ({
      topic: 'mail',
      payload: { type: 'invitation', userId },
      mergeKey: `invitation ${userId}`,
    })),
  );
}

async function changeUser(
  ctx: AppContext,
  tx: Tx,
  { id, draft, fields }: UserPlan & { outcome: 'updated' },
): Promise<void> {
  await patchUser(tx, id, {
    first_name: draft.firstName,
    last_name: draft.lastName,
    phone: draft.phone,
    department_id: draft.departmentId,
    ...(draft.language === null ? {} : { language: draft.language }),
  });
  // What is open knows them by their department.
  if (fields.includes('department')) reopenSockets(ctx, tx, id);
}

function toVerdict(plan: UserPlan): RowVerdict {
  const { line, outcome } = plan;
  if (outcome === 'updated') return { line, outcome, fields: plan.fields };
  return outcome === 'created' ? { line, outcome } : plan;
}
