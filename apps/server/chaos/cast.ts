import type { Role } from '@etape/shared/people';
import { pino } from 'pino';
import { hashPassword } from '../src/auth/passwords.ts';
import { closeContext, createContext } from '../src/create-context.ts';
import type { DatabaseTarget } from '../src/db/databases.ts';
import { transact } from '../src/db/transaction.ts';
import { presetSettings } from '../src/settings/settings-service.ts';
import { createUser } from '../src/users/user-service.ts';

export const PASSWORD = 'correct horse battery';

export type Cast = { employees: string[]; technicians: string[]; observer: string };

/** Makes a database with people in it, before anything goes wrong. */
export async function hireCast(
  database: DatabaseTarget,
  size: { employees: number; technicians: number },
): Promise<Cast> {
  const ctx = await createContext({
    database,
    secret: 'signs nothing while the cast is hired',
    log: pino({ level: 'silent' }),
  });
  const passwordHash = await hashPassword(PASSWORD);
  const hire = async (name: string, role: Role): Promise<string> => {
    const email = `${name}@chaos.test`;
    const input = { email, firstName: name, lastName: 'Chaos' };
    await transact(ctx, (tx) => createUser(tx, { input, passwordHash, role }));
    return email;
  };
  const cast: Cast = { employees: [], technicians: [], observer: await hire('ada', 'admin') };
  for (let index = 1; index <= size.employees; index += 1)
    cast.employees.push(await hire(`employee${index}`, 'employee'));
  for (let index = 1; index <= size.technicians; index += 1)
    cast.technicians.push(await hire(`technician${index}`, 'technician'));
  // Who takes what is part of the story.
  await presetSettings(ctx, 'tickets', { autoAssignment: 'off' });
  await closeContext(ctx);
  return cast;
}
