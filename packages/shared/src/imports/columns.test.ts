import { describe, expect, test } from 'vitest';
import { IMPORT_COLUMNS, IMPORT_KINDS, type ImportKind, matchColumns } from './columns.ts';

describe.each(IMPORT_KINDS)('the header of %s', (kind: ImportKind) => {
  const all = IMPORT_COLUMNS[kind].map(({ field }) => field);

  test.each(['fr', 'en'] as const)('is understood as exports in %s write it', (language) => {
    const header = IMPORT_COLUMNS[kind].map(({ names }) => names[language]);
    expect(matchColumns(kind, header)).toEqual({
      columns: all,
      missing: [],
      repeated: [],
      ignored: [],
    });
  });

  test('is understood by the names of the API', () => {
    expect(matchColumns(kind, all).columns).toEqual(all);
  });

  test('means one thing, whatever word is used', () => {
    for (const { field, aliases } of IMPORT_COLUMNS[kind]) {
      for (const alias of aliases) expect(matchColumns(kind, [alias]).columns).toEqual([field]);
    }
  });
});

test.each(['NUMERO DE SERIE', ' numéro  de série ', 'Numéro_de_série', 'n° de SÉRIE', 's/n'])(
  'a serial number may be called %j',
  (name) => {
    expect(matchColumns('equipment', [name]).columns).toEqual(['serialNumber']);
  },
);

test('what is not ours is left out and named, what is missing or there twice too', () => {
  expect(matchColumns('equipment', ['Modèle', 'Prix', '', 'Model', 'Type'])).toEqual({
    columns: ['model', null, null, 'model', 'type'],
    missing: ['serialNumber'],
    repeated: ['model'],
    ignored: ['Prix'],
  });
});
