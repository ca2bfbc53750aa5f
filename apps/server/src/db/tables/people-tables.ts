import type { Language, Role } from '@etape/shared/people';
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export type UserTable = {
  id: Generated<number>;
  email: string;
  password_hash: string;
  first_name: string;
  last_name: string;
  role: Role;
  phone: string | null;
  department_id: number | null;
  language: Language;
  active: Flag;
  created_at: number;
  updated_at: number;
  /** When a password was first set; null: invited and not come yet. */
  password_set_at: number | null;
  /** Names and address in lower case without accents, for searching. */
  search_text: string;
};

type SessionTable = {
  id: string;
  user_id: number;
  /** Which of the family's refresh tokens is current; see `auth/session-store.ts`. */
  generation: number;
  rotated_at: number;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
  /** Its refresh token was used twice: it was ended for that. */
  reused_at: number | null;
  user_agent: string | null;
};

type RefreshTokenTable = {
  hash: string;
  session_id: string;
  generation: number;
  created_at: number;
};

type AccountLinkTable = {
  hash: string;
  user_id: number;
  purpose: 'invitation' | 'password_reset';
  created_at: number;
  expires_at: number;
};

type SecondFactorTable = {
  user_id: number;
  /** Sealed; see `second-factors/factor-vault.ts`. */
  secret: Generated<string | null>;
  confirmed_at: Generated<number | null>;
  last_step: Generated<number | null>;
  recovery_salt: Generated<string | null>;
  pending_secret: string | null;
  pending_since: number | null;
};

type RecoveryCodeTable = {
  user_id: number;
  digest: string;
  used_at: number | null;
};

/** How often something was tried of late; see `auth/stored-limiter.ts`. */
type AttemptTable = {
  key: string;
  points: number;
  expires_at: number;
};

/** What processes on one database must all know; see `auth/secret.ts`. */
type SecretTable = {
  name: string;
  value: string;
  created_at: number;
};

export type PeopleTables = {
  users: UserTable;
  sessions: SessionTable;
  refresh_tokens: RefreshTokenTable;
  account_links: AccountLinkTable;
  second_factors: SecondFactorTable;
  recovery_codes: RecoveryCodeTable;
  attempts: AttemptTable;
  secrets: SecretTable;
};
