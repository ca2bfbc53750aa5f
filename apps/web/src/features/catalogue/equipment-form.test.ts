import { expect, test } from 'vitest';
import { checkEquipment, inputOf, valuesOf } from './equipment-form.ts';

const FILLED = {
  ...valuesOf(null),
  model: 'HP LaserJet M507',
  type: 'Imprimante',
  serialNumber: 'VNB3K41207',
};

test('model, type and serial number are needed, the rest is not', () => {
  expect(checkEquipment(valuesOf(null))).toEqual({
    model: 'required',
    type: 'required',
    serialNumber: 'required',
  });
  expect(checkEquipment(FILLED)).toEqual({});
});

test('a warranty cannot end before the purchase', () => {
  const dates = { purchaseDate: '2026-03-01', warrantyUntil: '2026-02-28' };
  expect(checkEquipment({ ...FILLED, ...dates })).toEqual({ warrantyUntil: 'invalid' });
});

test('a year that was mistyped is noticed', () => {
  expect(checkEquipment({ ...FILLED, purchaseDate: '0202-03-01' })).toEqual({
    purchaseDate: 'invalid',
  });
});

test('an empty field is sent as nothing', () => {
  expect(inputOf(FILLED)).toEqual({
    model: 'HP LaserJet M507',
    type: 'Imprimante',
    serialNumber: 'VNB3K41207',
    status: 'functional',
    departmentId: null,
    purchaseDate: null,
    warrantyUntil: null,
  });
});

test('what is known of a piece fills the form, and comes back from it', () => {
  const equipment = {
    id: 4,
    model: 'Dell Latitude 5440',
    type: 'Ordinateur portable',
    serialNumber: 'DL5440',
    status: 'broken',
    department: { id: 2, name: 'Comptabilité' },
    purchaseDate: '2024-01-31',
    warrantyUntil: '2027-01-31',
    archived: false,
  } as const;
  const { id: _, department, archived: __, ...same } = equipment;
  expect(inputOf(valuesOf(equipment))).toEqual({ ...same, departmentId: department.id });
});
