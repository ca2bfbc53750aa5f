/** What a person may do follows from their role alone; only an administrator changes it. */
export const ROLES = ['employee', 'technician', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A person as everybody concerned by a ticket sees them. */
export type Person = { id: number; firstName: string; lastName: string; role: Role };

/** Who asks: the least that a rule needs to know about the caller. */
export type Actor = Pick<Person, 'id' | 'role'>;

/** The technicians and administrators of the desk, as opposed to those who ask for help. */
export function isStaff(actor: Actor): boolean {
  return actor.role !== 'employee';
}
