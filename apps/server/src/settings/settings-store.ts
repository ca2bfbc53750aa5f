import type { Settings, SettingsSection } from '@etape/shared/settings';
import type { Tx } from '../db/transaction.ts';

/** Keeps one section as a whole. */
export async function saveSettings<Section extends SettingsSection>(
  tx: Tx,
  section: Section,
  value: Settings[Section],
): Promise<void> {
  const text = JSON.stringify(value);
  await tx.db
    .insertInto('settings')
    .values({ key: section, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute();
}
