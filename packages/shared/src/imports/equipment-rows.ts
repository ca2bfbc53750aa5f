import { z } from 'zod';
import type { EquipmentRecord } from '../catalogue.ts';
import { equipmentFields } from '../catalogue-schemas.ts';
import { LIMITS } from '../limits.ts';
import type { Language } from '../people.ts';
import { text } from '../text-schemas.ts';
import type { EquipmentStatus } from '../tickets.ts';
import { readDate, readWord, STATUS_WORDS } from './cells.ts';
import type { ImportCells } from './import-schemas.ts';
import { contentAs, contentOf, parseRow, type ReadRow } from './read-row.ts';

const { model, type, serialNumber, status, purchaseDate, warrantyUntil } = equipmentFields.shape;

/** What a row says of a piece; left out: nothing, so that what is known stays. */
const equipmentRowSchema = z.object({
  model,
  type,
  serialNumber,
  status: status.optional(),
  /** The department's name. */
  department: text(LIMITS.name).nullish(),
  purchaseDate: purchaseDate.optional(),
  warrantyUntil: warrantyUntil.optional(),
});
export type EquipmentSaid = z.infer<typeof equipmentRowSchema>;

/** Reads a row against the rules of the form. An empty state says nothing, an empty date "none". */
export function readEquipmentRow(cells: ImportCells): ReadRow<EquipmentSaid> {
  const readStatus = (cell: string) => readWord(STATUS_WORDS, cell);
  return parseRow(equipmentRowSchema, cells, {
    model: cells.model,
    type: cells.type,
    serialNumber: cells.serialNumber,
    status: contentAs(contentOf(cells, 'status') ?? undefined, readStatus),
    department: contentOf(cells, 'department'),
    purchaseDate: contentAs(contentOf(cells, 'purchaseDate'), readDate),
    warrantyUntil: contentAs(contentOf(cells, 'warrantyUntil'), readDate),
  });
}

const STATUS_NAMES: Record<Language, Record<EquipmentStatus, string>> = {
  fr: { functional: 'Fonctionnel', broken: 'En panne', maintenance: 'En maintenance' },
  en: { functional: 'Functional', broken: 'Broken', maintenance: 'In maintenance' },
};

/** The cells of a piece, in the order of its columns, as an import reads them. */
export function writeEquipmentRow(
  equipment: EquipmentRecord,
  language: Language,
): (string | null)[] {
  return [
    equipment.model,
    equipment.type,
    equipment.serialNumber,
    STATUS_NAMES[language][equipment.status],
    equipment.department?.name ?? null,
    equipment.purchaseDate,
    equipment.warrantyUntil,
  ];
}
