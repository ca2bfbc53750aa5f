import { z } from 'zod';
import { emailSchema } from '../auth-schemas.ts';
import { LIMITS } from '../limits.ts';
import { LANGUAGES, type Language, ROLES, type Role } from '../people.ts';
import { text } from '../text-schemas.ts';
import type { Profile } from '../users.ts';
import { LANGUAGE_WORDS, ROLE_WORDS, readWord } from './cells.ts';
import type { ImportCells } from './import-schemas.ts';
import { contentAs, contentOf, parseRow, type ReadRow } from './read-row.ts';

/** What a row says of a person; left out: nothing, so that what is known stays. */
const userRowSchema = z.object({
  email: emailSchema,
  firstName: text(LIMITS.name),
  lastName: text(LIMITS.name),
  phone: text(LIMITS.phone).nullish(),
  /** The department's name. */
  department: text(LIMITS.name).nullish(),
  role: z.enum(ROLES).optional(),
  language: z.enum(LANGUAGES).optional(),
});
export type UserSaid = z.infer<typeof userRowSchema>;

/** Reads a row against the rules of the form. An empty role or language says nothing. */
export function readUserRow(cells: ImportCells): ReadRow<UserSaid> {
  const readRole = (cell: string) => readWord(ROLE_WORDS, cell);
  const readLanguage = (cell: string) => readWord(LANGUAGE_WORDS, cell);
  return parseRow(userRowSchema, cells, {
    email: cells.email,
    firstName: cells.firstName,
    lastName: cells.lastName,
    phone: contentOf(cells, 'phone'),
    department: contentOf(cells, 'department'),
    role: contentAs(contentOf(cells, 'role') ?? undefined, readRole),
    language: contentAs(contentOf(cells, 'language') ?? undefined, readLanguage),
  });
}

const ROLE_NAMES: Record<Language, Record<Role, string>> = {
  fr: { employee: 'Employé', technician: 'Technicien', admin: 'Administrateur' },
  en: { employee: 'Employee', technician: 'Technician', admin: 'Administrator' },
};

const LANGUAGE_NAMES: Record<Language, Record<Language, string>> = {
  fr: { fr: 'Français', en: 'Anglais' },
  en: { fr: 'French', en: 'English' },
};

/** The cells of a person, in the order of their columns, as an import reads them. */
export function writeUserRow(user: Omit<Profile, 'id'>, language: Language): (string | null)[] {
  return [
    user.email,
    user.firstName,
    user.lastName,
    user.phone,
    user.department?.name ?? null,
    ROLE_NAMES[language][user.role],
    LANGUAGE_NAMES[language][user.language],
  ];
}
