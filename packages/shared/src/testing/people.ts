import type { Person, Role } from '../people.ts';

/** The one who asks for help. */
export const employee = person(1, 'Élodie', 'employee');

/** The one who has the ticket and guides. */
export const technician = person(2, 'Thomas', 'technician');

/** Another technician, who has nothing to do with the ticket. */
export const colleague = person(3, 'Colette', 'technician');

export const admin = person(4, 'Amina', 'admin');

/** Another employee, who has nothing to do with the ticket. */
export const stranger = person(5, 'Sacha', 'employee');

export const everybody = { employee, technician, colleague, admin, stranger };
export type Name = keyof typeof everybody;

export const names: readonly Name[] = ['employee', 'technician', 'colleague', 'admin', 'stranger'];

/** The same person after an administrator changed their role. */
export function madeInto(role: Role, who: Person): Person {
  return { ...who, role };
}

function person(id: number, firstName: string, role: Role): Person {
  return { id, firstName, lastName: 'Martin', role };
}
