import type { Person } from '@etape/shared/people';
import { hashPassword } from '../auth/passwords.ts';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { addDepartment } from '../departments/department-service.ts';
import { addEquipment } from '../equipment/equipment-service.ts';
import { presetSettings } from '../settings/settings-service.ts';
import { createUser } from '../users/user-service.ts';
import {
  DEMO_DEPARTMENTS,
  DEMO_EQUIPMENT,
  DEMO_PEOPLE,
  type DepartmentName,
  type PersonKey,
} from './organisation.ts';
import { CURRENT_STORIES } from './stories-current.ts';
import { EARLIER_STORIES } from './stories-earlier.ts';
import { PAST_STORIES } from './stories-past.ts';
import { RESOLVED_STORIES } from './stories-resolved.ts';
import { tellStories } from './storyteller.ts';

export const DEMO_PASSWORD = 'etape-demo-2026';

/** Fills an empty desk with an invented organisation and what happened in it until `now`. */
export async function seedDemo(
  ctx: AppContext,
  { now, setNow }: { now: number; setNow: (now: number) => void },
): Promise<void> {
  const departments = await addDepartments(ctx);
  const people = await addPeople(ctx, departments);
  const equipment = await addAllEquipment(ctx, departments);
  // The stories say who takes what; what people open later is assigned by the usual policy.
  await presetSettings(ctx, 'tickets', { autoAssignment: 'off' });
  const stories = [...EARLIER_STORIES, ...PAST_STORIES, ...RESOLVED_STORIES, ...CURRENT_STORIES];
  await tellStories({ ctx, people, equipment, setNow }, stories, now);
  await presetSettings(ctx, 'tickets', { autoAssignment: 'urgent' });
}

async function addDepartments(ctx: AppContext): Promise<Map<DepartmentName, number>> {
  const ids = new Map<DepartmentName, number>();
  for (const name of DEMO_DEPARTMENTS) ids.set(name, await addDepartment(ctx, name));
  return ids;
}

async function addPeople(
  ctx: AppContext,
  departments: Map<DepartmentName, number>,
): Promise<Record<PersonKey, Person>> {
  // One hash for all: the password is printed on the screen anyway.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const add = async (key: PersonKey): Promise<Person> => {
    const { department, role, ...rest } = DEMO_PEOPLE[key];
    const input = {
      ...rest,
      email: `${key}@demo.etape`,
      departmentId: departments.get(department),
    };
    const id = await transact(ctx, (tx) => createUser(tx, { input, passwordHash, role }));
    return { id, firstName: rest.firstName, lastName: rest.lastName, role };
  };
  return {
    admin: await add('admin'),
    marie: await add('marie'),
    paul: await add('paul'),
    amina: await add('amina'),
    karim: await add('karim'),
    sofia: await add('sofia'),
    hugo: await add('hugo'),
    julien: await add('julien'),
    lucie: await add('lucie'),
    ines: await add('ines'),
    nadia: await add('nadia'),
    thomas: await add('thomas'),
  };
}

async function addAllEquipment(
  ctx: AppContext,
  departments: Map<DepartmentName, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { department, ...rest } of DEMO_EQUIPMENT) {
    const id = await addEquipment(ctx, {
      ...rest,
      departmentId: departments.get(department) ?? null,
    });
    ids.set(rest.serialNumber, id);
  }
  return ids;
}
