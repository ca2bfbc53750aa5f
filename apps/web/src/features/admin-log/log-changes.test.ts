import type { AdminLogEntry, AdminValues } from '@etape/shared/admin-log';
import { expect, test } from 'vitest';
import { readChanges } from './log-changes.ts';

function entry(before: AdminValues | null, after: AdminValues | null): AdminLogEntry {
  const subject = { type: 'category', id: '1', label: 'Réseau' } as const;
  const at = '2026-03-01T10:00:00.000Z';
  return { id: 1, at, actor: null, action: 'category_updated', subject, before, after };
}

test('a change shows what was and what is', () => {
  expect(readChanges(entry({ name: 'Réseau', port: null }, { name: 'Wi-Fi', port: 25 }))).toEqual([
    { name: 'name', before: 'Réseau', after: 'Wi-Fi' },
    { name: 'port', before: null, after: 25 },
  ]);
});

test('what came or went shows only what was filled in', () => {
  const values = { name: 'Réseau', phone: null, from: '', active: false };
  const shown = [
    { name: 'name', after: 'Réseau' },
    { name: 'active', after: false },
  ];
  expect(readChanges(entry(null, values))).toEqual(shown);
  expect(readChanges(entry(values, null))).toEqual(shown);
  expect(readChanges(entry(null, null))).toEqual([]);
});

test('a secret that became another one is not compared with anything', () => {
  const before = { passwordChanged: false };
  const after = { passwordChanged: true, addressReplaced: true };
  expect(readChanges(entry(before, after))).toEqual([
    { name: 'passwordChanged', after: true },
    { name: 'addressReplaced', after: true },
  ]);
});
