import { EQUIPMENT_STATUSES, type EquipmentStatus } from '@etape/shared/tickets';
import { WARRANTY_STATES, type WarrantyState } from '@etape/shared/warranty';
import { type CatalogueSearch, readCatalogueSearch, readWords } from './catalogue-search.ts';

/** What of the list of equipment stands in its address. */
export type EquipmentSearch = CatalogueSearch & {
  department?: number | undefined;
  /** Its status; the queue's addresses mean a ticket's by that word. */
  state?: EquipmentStatus | undefined;
  type?: string | undefined;
  warranty?: WarrantyState | undefined;
};

/** Reads the address; what it does not know is left out. */
export function readEquipmentSearch(from: Record<string, unknown>): EquipmentSearch {
  const { department } = from;
  const state = EQUIPMENT_STATUSES.find((one) => one === from.state);
  const type = readWords(from.type);
  const warranty = WARRANTY_STATES.find((one) => one === from.warranty);
  return {
    ...readCatalogueSearch(from),
    ...(typeof department === 'number' && Number.isInteger(department) && department > 0
      ? { department }
      : {}),
    ...(state === undefined ? {} : { state }),
    ...(type === undefined ? {} : { type }),
    ...(warranty === undefined ? {} : { warranty }),
  };
}

/** Whether the list shows less than all that is in service. */
export function isNarrowed(search: EquipmentSearch): boolean {
  return Object.entries(search).some(([name, value]) => name !== 'archived' && value !== undefined);
}
