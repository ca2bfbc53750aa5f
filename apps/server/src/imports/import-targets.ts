import type { ImportKind } from '@etape/shared/imports/columns';
import { EQUIPMENT_IMPORT } from '../equipment/equipment-import.ts';
import { USERS_IMPORT } from '../users/user-import.ts';
import type { ImportTarget } from './import-target.ts';

/** Which domain takes the rows of which file. */
export const IMPORT_TARGETS: Record<ImportKind, ImportTarget> = {
  equipment: EQUIPMENT_IMPORT,
  users: USERS_IMPORT,
};
