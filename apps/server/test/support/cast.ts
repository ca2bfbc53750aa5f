import type { Role } from '@etape/shared/people';

/** The password of everybody in the cast. */
export const PASSWORD = 'correct horse battery';

export type CastMember = {
  firstName: string;
  lastName: string;
  role: Role;
  departmentId?: number;
  active?: false;
};

/** Who is there when a test begins; each with an account and an open session. */
export const CAST = {
  /** The one who asks for help. */
  amina: { firstName: 'Amina', lastName: 'Diallo', role: 'employee', departmentId: 1 },
  /** Another employee, of another department. */
  karim: { firstName: 'Karim', lastName: 'Benali', role: 'employee', departmentId: 2 },
  /** The one who guides. */
  marie: { firstName: 'Marie', lastName: 'Lefèvre', role: 'technician' },
  /** Another technician. */
  paul: { firstName: 'Paul', lastName: 'Girard', role: 'technician' },
  ada: { firstName: 'Ada', lastName: 'Moreau', role: 'admin' },
  /** An employee whose account was closed. */
  zoe: { firstName: 'Zoé', lastName: 'Petit', role: 'employee', active: false },
  /** A technician whose account was closed. */
  igor: { firstName: 'Igor', lastName: 'Blanc', role: 'technician', active: false },
} satisfies Record<string, CastMember>;

export type Name = keyof typeof CAST;

export const NAMES: readonly Name[] = ['amina', 'karim', 'marie', 'paul', 'ada', 'zoe', 'igor'];

export function emailOf(name: Name): string {
  return `${name}@desk.test`;
}
