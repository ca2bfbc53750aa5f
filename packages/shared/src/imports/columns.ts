import type { Language } from '../people.ts';

/** What can be brought in from a file. */
export const IMPORT_KINDS = ['users', 'equipment'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_FIELDS = [
  'email',
  'firstName',
  'lastName',
  'phone',
  'role',
  'language',
  'department',
  'model',
  'type',
  'serialNumber',
  'status',
  'purchaseDate',
  'warrantyUntil',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export type ImportColumn = {
  field: ImportField;
  required: boolean;
  /** The header that exports and the template write. */
  names: Record<Language, string>;
  /** How else people call it. */
  aliases: readonly string[];
};

const department = column('department', 'Service', 'Department', {
  aliases: ['Département', 'Dept'],
});

/** The columns of each file, in the order in which exports write them. */
export const IMPORT_COLUMNS: Record<ImportKind, readonly ImportColumn[]> = {
  users: [
    column('email', 'Adresse e-mail', 'E-mail address', {
      required: true,
      aliases: ['E-mail', 'Mail', 'Courriel', 'Adresse mail', 'Adresse électronique'],
    }),
    column('firstName', 'Prénom', 'First name', { required: true, aliases: ['Given name'] }),
    column('lastName', 'Nom', 'Last name', {
      required: true,
      aliases: ['Nom de famille', 'Surname', 'Family name'],
    }),
    column('phone', 'Téléphone', 'Phone', {
      aliases: ['Tél.', 'Numéro de téléphone', 'Phone number', 'Telephone'],
    }),
    department,
    column('role', 'Rôle', 'Role', { aliases: ['Profil'] }),
    column('language', 'Langue', 'Language', {}),
  ],
  equipment: [
    column('model', 'Modèle', 'Model', { required: true }),
    column('type', 'Type', 'Type', { required: true }),
    column('serialNumber', 'Numéro de série', 'Serial number', {
      required: true,
      aliases: ['N° de série', 'N° série', 'No de série', 'Série', 'Serial', 'S/N'],
    }),
    column('status', 'État', 'Status', { aliases: ['Statut', 'Condition', 'State'] }),
    department,
    column('purchaseDate', 'Date d’achat', 'Purchase date', {
      aliases: ['Achat', 'Acheté le', 'Purchased'],
    }),
    column('warrantyUntil', 'Fin de garantie', 'Warranty until', {
      aliases: ['Garantie', 'Garantie jusqu’au', 'Warranty', 'End of warranty'],
    }),
  ],
};

/** What the header of a file says, column by column. */
export type MatchedColumns = {
  /** null: a column that is not ours, and is left out. */
  columns: (ImportField | null)[];
  /** Required and not there. */
  missing: ImportField[];
  /** There more than once: which one counts is not for us to guess. */
  repeated: ImportField[];
  ignored: string[];
};

/** Recognises headers in either language, in capitals, accents and signs as they may be. */
export function matchColumns(kind: ImportKind, header: readonly string[]): MatchedColumns {
  const fields = fieldsByHeader(kind);
  const columns = header.map((name) => fields.get(headerKey(name)) ?? null);
  return {
    columns,
    missing: IMPORT_COLUMNS[kind]
      .filter(({ field, required }) => required && !columns.includes(field))
      .map(({ field }) => field),
    repeated: IMPORT_COLUMNS[kind]
      .filter(({ field }) => columns.filter((one) => one === field).length > 1)
      .map(({ field }) => field),
    ignored: header.filter((name, index) => columns[index] === null && name.trim() !== ''),
  };
}

function fieldsByHeader(kind: ImportKind): Map<string, ImportField> {
  const pairs = IMPORT_COLUMNS[kind].flatMap(({ field, names, aliases }) =>
    [field, names.fr, names.en, ...aliases].map((name) => [headerKey(name), field] as const),
  );
  return new Map(pairs);
}

function headerKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function column(
  field: ImportField,
  fr: string,
  en: string,
  { required = false, aliases = [] }: { required?: boolean; aliases?: readonly string[] },
): ImportColumn {
  return { field, required, names: { fr, en }, aliases };
}
