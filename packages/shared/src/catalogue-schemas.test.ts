import { describe, expect, test } from 'vitest';
import {
  createCategorySchema,
  createDepartmentSchema,
  createEquipmentSchema,
  listEquipmentSchema,
  updateEquipmentSchema,
} from './catalogue-schemas.ts';

const PRINTER = { model: 'HP M507', type: 'Imprimante', serialNumber: 'VNB3K41207' };

test('a name is trimmed and cannot be empty', () => {
  expect(createDepartmentSchema.parse({ name: '  Paie ' })).toEqual({ name: 'Paie' });
  expect(createDepartmentSchema.safeParse({ name: ' ' }).success).toBe(false);
});

test('a colour is #rrggbb, kept in lower case', () => {
  const parse = (color: string) => createCategorySchema.safeParse({ name: 'Réseau', color });
  expect(parse('#AB12CD').data).toEqual({ name: 'Réseau', color: '#ab12cd' });
  for (const color of ['red', '#abc', '#ab12cdef', 'ab12cd', '#gggggg', ' #ab12cd']) {
    expect(parse(color).success).toBe(false);
  }
});

describe('equipment', () => {
  test('needs a model, a type and a serial number, the rest may come later', () => {
    expect(createEquipmentSchema.parse(PRINTER)).toEqual({
      ...PRINTER,
      status: 'functional',
      departmentId: null,
      purchaseDate: null,
      warrantyUntil: null,
    });
    for (const field of ['model', 'type', 'serialNumber']) {
      expect(createEquipmentSchema.safeParse({ ...PRINTER, [field]: ' ' }).success).toBe(false);
    }
  });

  test('has dates of the calendar', () => {
    const parse = (purchaseDate: string) =>
      createEquipmentSchema.safeParse({ ...PRINTER, purchaseDate }).success;
    expect(parse('2028-02-29')).toBe(true);
    for (const date of ['2027-02-29', '31/12/2027', '2027-1-1', '1899-01-01', '3000-01-01', '']) {
      expect(parse(date)).toBe(false);
    }
  });

  test('is not covered only before it was bought', () => {
    const parse = (purchaseDate: string, warrantyUntil: string) =>
      createEquipmentSchema.safeParse({ ...PRINTER, purchaseDate, warrantyUntil });
    expect(parse('2024-03-18', '2027-03-18').success).toBe(true);
    expect(parse('2024-03-18', '2024-03-18').success).toBe(true);
    expect(parse('2024-03-18', '2024-03-17').error?.issues[0]?.path).toEqual(['warrantyUntil']);
  });

  test('an update leaves out what stays as it is', () => {
    expect(updateEquipmentSchema.parse({ equipmentId: 1 })).toEqual({ equipmentId: 1 });
    expect(updateEquipmentSchema.parse({ equipmentId: 1, departmentId: null })).toEqual({
      equipmentId: 1,
      departmentId: null,
    });
  });

  test('a list shows what is in service, page by page', () => {
    expect(listEquipmentSchema.parse({})).toEqual({ archived: false, limit: 50 });
    expect(listEquipmentSchema.safeParse({ limit: 1000 }).success).toBe(false);
  });
});
