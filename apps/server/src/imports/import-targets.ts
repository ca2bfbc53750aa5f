import type { StartImportInput } from '@etape/shared/imports/import-schemas';
import { EQUIPMENT_IMPORT } from '../equipment/equipment-import.ts';
import type { ImportTarget } from './import-target.ts';

/** Which domain takes the rows of which file. */
export const IMPORT_TARGETS: Record<StartImportInput['kind'], ImportTarget> = {
  equipment: EQUIPMENT_IMPORT,
};
