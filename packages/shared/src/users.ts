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
};
