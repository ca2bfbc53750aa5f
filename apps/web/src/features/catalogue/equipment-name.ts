import type { Equipment } from '@etape/shared/tickets';

/** Tells two of the same model apart: « HP LaserJet M507 (VNB3K41207) ». */
export function equipmentName({
  model,
  serialNumber,
}: Pick<Equipment, 'model' | 'serialNumber'>): string {
  return `${model} (${serialNumber})`;
}
