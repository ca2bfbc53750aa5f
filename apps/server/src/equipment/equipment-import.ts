import type { RowVerdict } from '@etape/shared/imports/verdicts';
import { foldText } from '../db/fold-text.ts';
import type { ImportTarget } from '../imports/import-target.ts';
import { type EquipmentPlan, planEquipmentRows } from './equipment-import-plan.ts';
import { insertEquipmentRows, replaceEquipmentRows } from './equipment-store.ts';

/**
 * Equipment from a file. A serial number that the desk knows makes the row a change of that piece;
 * what the file has no column for stays as it is.
 */
export const EQUIPMENT_IMPORT: ImportTarget = {
  permission: 'catalogue.manage',
  keyOf: ({ serialNumber = '' }) => foldText(serialNumber) || null,
  async check(db, rows) {
    return (await planEquipmentRows(db, rows)).map(toVerdict);
  },
  async write(_ctx, tx, { rows }) {
    const plans = await planEquipmentRows(tx.db, rows);
    await insertEquipmentRows(
      tx,
      plans.flatMap((plan) => (plan.outcome === 'created' ? plan.input : [])),
    );
    await replaceEquipmentRows(
      tx,
      plans.filter((plan) => plan.outcome === 'updated'),
    );
    return plans.map(toVerdict);
  },
};

function toVerdict(plan: EquipmentPlan): RowVerdict {
  const { line, outcome } = plan;
  if (outcome === 'updated') return { line, outcome, fields: plan.fields };
  return outcome === 'created' ? { line, outcome } : plan;
}
