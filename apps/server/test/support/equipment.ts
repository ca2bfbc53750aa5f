import type { EquipmentRecord } from '@etape/shared/catalogue';
import type { EquipmentInput } from '@etape/shared/catalogue-schemas';
import type { Desk } from './desk.ts';

export const PRINTER = {
  model: 'HP LaserJet M507',
  type: 'Imprimante',
  serialNumber: 'VNB3K41207',
};

/** A piece of equipment that Ada, an administrator, puts in. */
export async function newEquipment(
  desk: Desk,
  input: Partial<EquipmentInput> = {},
): Promise<EquipmentRecord> {
  const ada = await desk.as('ada');
  return ada.equipment.create.mutate({ ...PRINTER, ...input });
}
