import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';

/** Throws `forbidden` to everybody but administrators. */
export function checkMayManageUsers(actor: Actor): void {
  if (!canOnDesk(actor, 'users.manage')) throw new DomainError('forbidden');
}
