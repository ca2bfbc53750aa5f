import type { LinkPurpose } from './account-links.ts';
import type { Language, Person } from './people.ts';
import type { Department } from './tickets.ts';

/** One's own account, as one sees it. */
export type Profile = Person & {
  email: string;
  phone: string | null;
  department: Department | null;
  language: Language;
};

/**
 * What signing in brings. `expiresAt` (ISO 8601) is the access token's; `refreshToken` comes only
 * to clients that ask for it with `x-client: native`, browsers have it in a cookie.
 */
export type Session = {
  accessToken: string;
  expiresAt: string;
  refreshToken?: string;
  user: Profile;
  /** They must set up a second factor before they can do anything else. */
  secondFactorMissing: boolean;
};

/** Signs in; was invited and has set no password yet; can no longer sign in. */
export const USER_STATUSES = ['active', 'invited', 'inactive'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/**
 * An account as administrators see it. `lastSeenAt` (ISO 8601): when one of its sessions was last in
 * use, to a quarter of an hour; null: never.
 */
export type ManagedUser = Profile & { status: UserStatus; lastSeenAt: string | null };

export type UserPage = { items: ManagedUser[]; nextCursor: string | null };

export type UserDetails = ManagedUser & {
  createdAt: string;
  ticketsInProgress: number;
  /** They sign in with a code, too. */
  hasSecondFactor: boolean;
  /** Nobody else could administer the desk: neither the role nor the account can be taken away. */
  lastAdmin: boolean;
};

/**
 * A link that sets an account's password, once, until `expiresAt` (ISO 8601). `address` is whole
 * where the server knows the desk's own address; otherwise it begins with `/`.
 */
export type PasswordLink = {
  purpose: LinkPurpose;
  address: string;
  expiresAt: string;
  /** It was sent by mail, too. */
  mailed: boolean;
};

/** A device that somebody is signed in on. Times are ISO 8601 in UTC. */
export type OpenSession = {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  /** The one that asks. */
  current: boolean;
};
