import { DEFAULT_SETTINGS, type Settings, type SettingsSection } from '@etape/shared/settings';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db } from '../db/schema.ts';

/** What an administrator has set for one part of the desk; what they have not is as it is at first. */
export async function getSettings<Section extends SettingsSection>(
  db: Db,
  section: Section,
): Promise<Settings[Section]> {
  const [row] = await selectSection(db, { section });
  const defaults = DEFAULT_SETTINGS[section];
  if (row === undefined) return defaults;
  // The boundary: only `saveSettings` writes them, parsed; a newer version may know more fields.
  return { ...defaults, ...(JSON.parse(row.value) as Partial<Settings[Section]>) };
}

const selectSection = prepareQuery((db, place: PlaceOf<{ section: SettingsSection }>) =>
  db.selectFrom('settings').select('value').where('key', '=', place('section')),
);
