import type { Category, Department, Equipment } from './tickets.ts';

/** A department as those who manage them see it, with what would be left without it. */
export type ManagedDepartment = Department & {
  archived: boolean;
  people: number;
  equipment: number;
};

/** A category as those who manage them see it, with the tickets that have it. */
export type ManagedCategory = Category & { archived: boolean; tickets: number };

/** A piece of equipment with all that is known of it. Dates are ISO dates (`2027-03-31`). */
export type EquipmentRecord = Equipment & { purchaseDate: string | null; archived: boolean };

export type EquipmentPage = { items: EquipmentRecord[]; nextCursor: string | null };

/** `tickets` counts those that the reader may see: `open` are the open ones and those in progress. */
export type EquipmentDetails = EquipmentRecord & { tickets: { open: number; total: number } };
