import { DomainError } from '@etape/shared/errors';
import type { Actor, Person } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { Requester } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';
import { listActiveStaff, searchActivePeople } from './people-queries.ts';

/** Whom a ticket can be given to. Throws `forbidden` to employees. */
export async function listTechnicians(db: Db, actor: Actor): Promise<Person[]> {
  if (!canOnDesk(actor, 'people.list')) throw new DomainError('forbidden');
  return listActiveStaff(db);
}

/** Whom a ticket can be opened on behalf of. Throws `forbidden` to employees. */
export async function searchPeople(db: Db, actor: Actor, search: string): Promise<Requester[]> {
  if (!canOnDesk(actor, 'people.list')) throw new DomainError('forbidden');
  return searchActivePeople(db, search);
}
