import type { EquipmentRecord } from '@etape/shared/catalogue';
import { type EquipmentInput, isInOrder } from '@etape/shared/catalogue-schemas';
import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { EQUIPMENT_STATUSES } from '@etape/shared/tickets';
import { checkText, problemsOf } from '../../ui/check-fields.ts';

type FieldName = keyof EquipmentInput;

export type EquipmentValues = Record<FieldName, string>;

/** The years that equipment is bought in, as the server takes them. */
export const DATE_RANGE = { min: '1970-01-01', max: '2199-12-31' } as const;

export function valuesOf(equipment: EquipmentRecord | null): EquipmentValues {
  return {
    model: equipment?.model ?? '',
    type: equipment?.type ?? '',
    serialNumber: equipment?.serialNumber ?? '',
    status: equipment?.status ?? 'functional',
    departmentId: String(equipment?.department?.id ?? ''),
    purchaseDate: equipment?.purchaseDate ?? '',
    warrantyUntil: equipment?.warrantyUntil ?? '',
  };
}

/** A first look; the server decides. */
export function checkEquipment(values: EquipmentValues): Partial<Record<FieldName, FieldProblem>> {
  const { purchaseDate, warrantyUntil } = inputOf(values);
  return problemsOf({
    model: checkText(values.model, LIMITS.model),
    type: checkText(values.type, LIMITS.equipmentType),
    serialNumber: checkText(values.serialNumber, LIMITS.serialNumber),
    purchaseDate: checkDate(purchaseDate),
    warrantyUntil:
      checkDate(warrantyUntil) ?? (isInOrder({ purchaseDate, warrantyUntil }) ? null : 'invalid'),
  });
}

export function inputOf(values: EquipmentValues): EquipmentInput {
  return {
    model: values.model,
    type: values.type,
    serialNumber: values.serialNumber,
    status: EQUIPMENT_STATUSES.find((one) => one === values.status) ?? 'functional',
    departmentId: values.departmentId === '' ? null : Number(values.departmentId),
    purchaseDate: values.purchaseDate || null,
    warrantyUntil: values.warrantyUntil || null,
  };
}

function checkDate(date: string | null): FieldProblem | null {
  return date === null || (date >= DATE_RANGE.min && date <= DATE_RANGE.max) ? null : 'invalid';
}
