import type { Name } from '../support/cast.ts';
import type { Desk } from '../support/desk.ts';
import type { Caller } from './callers.ts';

/** Something that takes access away from somebody who is signed in. */
export type AccessChange = {
  what: string;
  who: Name;
  /** Makes it so, by an administrator. */
  change: (desk: Desk) => Promise<void>;
  /** Whom they are treated as from then on. */
  becomes: Caller;
};

/** Marie had the ticket: for an employee that she is now, it is not there. */
export const ACCESS_CHANGES: readonly AccessChange[] = [
  { what: 'an administrator made an employee', who: 'ada', change: demoteAda, becomes: 'employee' },
  {
    what: 'the assignee made an employee',
    who: 'marie',
    change: (desk) => demote(desk, 'marie'),
    becomes: 'employee',
  },
  {
    what: 'an administrator whose account was closed',
    who: 'ada',
    change: closeAda,
    becomes: 'inactive',
  },
  {
    what: 'the assignee whose account was closed',
    who: 'marie',
    change: (desk) => close(desk, 'marie'),
    becomes: 'inactive',
  },
  {
    what: 'the assignee whose sessions were ended',
    who: 'marie',
    change: endSessions,
    becomes: 'anonymous',
  },
];

async function demoteAda(desk: Desk): Promise<void> {
  const paul = await makePaulAdmin(desk);
  await paul.users.update.mutate({ userId: await desk.idOf('ada'), role: 'employee' });
}

async function closeAda(desk: Desk): Promise<void> {
  const paul = await makePaulAdmin(desk);
  await paul.users.deactivate.mutate({ userId: await desk.idOf('ada') });
}

/** The last administrator is kept: there has to be another. */
async function makePaulAdmin(desk: Desk) {
  const ada = await desk.as('ada');
  await ada.users.update.mutate({ userId: await desk.idOf('paul'), role: 'admin' });
  return desk.as('paul');
}

async function demote(desk: Desk, name: Name): Promise<void> {
  const ada = await desk.as('ada');
  await ada.users.update.mutate({ userId: await desk.idOf(name), role: 'employee' });
}

async function endSessions(desk: Desk): Promise<void> {
  const ada = await desk.as('ada');
  await ada.users.endSessions.mutate({ userId: await desk.idOf('marie') });
}

async function close(desk: Desk, name: Name): Promise<void> {
  const ada = await desk.as('ada');
  await ada.users.deactivate.mutate({ userId: await desk.idOf(name) });
}
