import type { Settings, SettingsSection } from '@etape/shared/settings';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { getSettings } from './settings-queries.ts';
import { saveSettings } from './settings-store.ts';

/** Changes some fields of a section without asking who wants it: for the demo and the command line. */
export async function presetSettings<Section extends SettingsSection>(
  ctx: AppContext,
  section: Section,
  patch: Partial<Settings[Section]>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    await saveSettings(tx, section, { ...(await getSettings(tx.db, section)), ...patch });
  });
}
