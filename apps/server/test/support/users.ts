import type { CreateUserInput } from '@etape/shared/user-schemas';
import type { UserDetails } from '@etape/shared/users';
import { CAST, emailOf, PASSWORD } from './cast.ts';
import type { Desk } from './desk.ts';

export const NOUR = { email: 'nour@desk.test', firstName: 'Nour', lastName: 'Haddad' };

/** Nour, invited by Ada, and the token of her link. */
export async function inviteNour(desk: Desk, input: Partial<CreateUserInput> = {}) {
  const ada = await desk.as('ada');
  const { user, link } = await ada.users.create.mutate({ ...NOUR, ...input });
  return { user, link, token: tokenOf(link.address) };
}

/** Behind the `#` of a link. */
export function tokenOf(address: string): string {
  return address.slice(address.indexOf('#') + 1);
}

/** Makes Marie a second administrator. */
export async function promoteMarie(desk: Desk): Promise<UserDetails> {
  const ada = await desk.as('ada');
  return ada.users.update.mutate({ userId: await desk.idOf('marie'), role: 'admin' });
}

/** Opens one more session of Karim's, as from another device. */
export function signInKarim(desk: Desk) {
  return desk.anonymous.auth.login.mutate({ email: emailOf('karim'), password: PASSWORD });
}

export const KARIM = `${CAST.karim.firstName} ${CAST.karim.lastName}`;
