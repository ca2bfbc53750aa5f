import type { Person, Role } from '@etape/shared/people';
import type { Category } from '@etape/shared/tickets';
import { hashPassword } from '../auth/passwords.ts';
import { listCategories } from '../categories/category-queries.ts';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { addDepartment } from '../departments/department-service.ts';
import { addEquipment } from '../equipment/equipment-service.ts';
import { createUser } from '../users/user-service.ts';
import { DEPARTMENTS, FIRST_NAMES, LAST_NAMES, MODELS } from './names.ts';
import type { Dice } from './random.ts';

export type Member = Person & { departmentId: number | null };

/** Who works there, with what. */
export type Organisation = {
  admins: Member[];
  technicians: Member[];
  /** Whose account was closed in the middle of the year; what they did stays. */
  formerTechnician: Member;
  employees: Member[];
  /** By department. */
  equipment: Map<number, { id: number; model: string }[]>;
  categories: Category[];
};

/** Everybody signs in with this; the addresses are `admin1@…`, `tech1@…`, `user1@genere.etape`. */
export const GENERATED_PASSWORD = 'etape-genere-2026';

export function generatedEmail(name: string): string {
  return `${name}@genere.etape`;
}

const ADMINS = 2;
const TECHNICIANS = 12;
const EMPLOYEES = 400;
const PIECES_PER_DEPARTMENT = 25;
/** Of the employees: a few belong to no department. */
const WITHOUT_DEPARTMENT = 0.04;

export async function addOrganisation(ctx: AppContext, dice: Dice): Promise<Organisation> {
  const departments: number[] = [];
  for (const name of DEPARTMENTS) departments.push(await addDepartment(ctx, name));
  // One hash for all: it is the hashing that takes time.
  const passwordHash = await hashPassword(GENERATED_PASSWORD);
  return transact(ctx, async (tx) => {
    const hire = async (key: string, role: Role, departmentId: number | null): Promise<Member> => {
      const name = { firstName: dice.pick(FIRST_NAMES), lastName: dice.pick(LAST_NAMES) };
      const input = {
        ...name,
        email: generatedEmail(key),
        ...(departmentId === null ? {} : { departmentId }),
      };
      const id = await createUser(tx, { input, passwordHash, role });
      return { id, ...name, role, departmentId };
    };
    const hireMany = async (count: number, key: string, role: Role): Promise<Member[]> => {
      const people: Member[] = [];
      for (let number = 1; number <= count; number += 1) {
        people.push(await hire(`${key}${number}`, role, dice.pick(departments)));
      }
      return people;
    };
    const employees: Member[] = [];
    for (let number = 1; number <= EMPLOYEES; number += 1) {
      const departmentId = dice.chance(WITHOUT_DEPARTMENT) ? null : dice.pick(departments);
      employees.push(await hire(`user${number}`, 'employee', departmentId));
    }
    return {
      admins: await hireMany(ADMINS, 'admin', 'admin'),
      technicians: await hireMany(TECHNICIANS, 'tech', 'technician'),
      formerTechnician: await hire('former', 'technician', dice.pick(departments)),
      employees,
      equipment: new Map(),
      categories: await listCategories(tx.db),
    };
  }).then(async (organisation) => {
    for (const id of departments) {
      organisation.equipment.set(id, await addPieces(ctx, dice, id));
    }
    return organisation;
  });
}

async function addPieces(ctx: AppContext, dice: Dice, departmentId: number) {
  const pieces: { id: number; model: string }[] = [];
  for (let number = 1; number <= PIECES_PER_DEPARTMENT; number += 1) {
    const [model, type] = dice.pick(MODELS);
    const year = dice.whole(2021, 2025);
    const id = await addEquipment(ctx, {
      model,
      type,
      serialNumber: `G${departmentId}-${number}`,
      status: dice.weighted([
        ['functional', 18],
        ['maintenance', 1],
        ['broken', 1],
      ]),
      departmentId,
      purchaseDate: `${year}-03-15`,
      warrantyUntil: `${year + 3}-03-15`,
    });
    pieces.push({ id, model });
  }
  return pieces;
}
