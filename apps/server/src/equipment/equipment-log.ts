import type { AdminAction, AdminValues } from '@etape/shared/admin-log';
import type { EquipmentRecord } from '@etape/shared/catalogue';
import type { Actor } from '@etape/shared/people';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import type { Tx } from '../db/transaction.ts';

type EquipmentAction = Extract<AdminAction, `equipment_${string}`>;

/** Puts what came or went into the administration log, with all that was known of it. */
export async function recordEquipmentAction(
  tx: Tx,
  {
    actor,
    action,
    equipment,
  }: { actor: Actor; action: EquipmentAction; equipment: EquipmentRecord },
): Promise<void> {
  const values = valuesOf(equipment);
  await recordAdminAction(tx, {
    actor,
    action,
    subject: subjectOf(equipment),
    ...(action === 'equipment_created' ? { after: values } : {}),
    ...(action === 'equipment_deleted' ? { before: values } : {}),
  });
}

/** The same for a change; one that changes nothing leaves no trace. */
export async function recordEquipmentChange(
  tx: Tx,
  change: { actor: Actor; before: EquipmentRecord; equipment: EquipmentRecord },
): Promise<void> {
  const { actor, equipment } = change;
  const before = valuesOf(change.before);
  const after = valuesOf(equipment);
  if (Object.keys(after).every((name) => after[name] === before[name])) return;
  const subject = subjectOf(equipment);
  await recordAdminAction(tx, { actor, action: 'equipment_updated', subject, before, after });
}

function subjectOf({ id, model, serialNumber }: EquipmentRecord) {
  return { type: 'equipment', id, label: `${model} · ${serialNumber}` } as const;
}

function valuesOf(equipment: EquipmentRecord): AdminValues {
  const { model, type, serialNumber, status, department, purchaseDate, warrantyUntil } = equipment;
  const name = department?.name ?? null;
  return { model, type, serialNumber, status, department: name, purchaseDate, warrantyUntil };
}
