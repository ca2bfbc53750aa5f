import type { LoginInput } from '@etape/shared/auth-schemas';

let pending: LoginInput | null = null;

/** Keeps what was typed until its code has come: in this module's memory, never in an address. */
export function holdSignIn(credentials: LoginInput | null): void {
  pending = credentials;
}

export function heldSignIn(): LoginInput | null {
  return pending;
}
