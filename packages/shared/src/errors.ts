/** Stable codes that a client translates; the message of an error is never parsed. */
export const DOMAIN_CODES = [
  'invalid_credentials',
  'email_taken',
  'account_inactive',
  'too_many_attempts',
  'session_expired',
  'session_reused',
  'not_found',
  'forbidden',
  'illegal_transition',
  'already_assigned',
  'guidance_active',
  'guidance_inactive',
  'step_not_confirmed',
  'instruction_changed',
  'step_not_open',
  'ticket_closed',
  'last_admin',
  'link_invalid',
  'in_use',
  'history_changed',
  'last_category',
  'import_outdated',
  'second_factor_required',
  'second_factor_missing',
  'validation',
] as const;
export type DomainCode = (typeof DOMAIN_CODES)[number];

/**
 * The private code (RFC 6455, 7.4.2) that closes a socket whose session, account or role is no longer
 * what it was when it opened. The client asks anew who it is before it comes back.
 */
export const CLOSE_ACCESS_ENDED = 4401;

/** What is wrong with one field of an input, in words that a client translates. */
export const FIELD_PROBLEMS = [
  'required',
  'too_short',
  'too_long',
  'invalid',
  'not_available',
  'taken',
  'too_common',
  'code_invalid',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** Facts that belong to a refusal, so that a screen can say more than "no". */
export type RefusalDetails = {
  /** `validation`: the problem of each field, by its path (`title`, `steps.0.body`). */
  fields?: Record<string, FieldProblem>;
  /** `already_assigned`: the full name of who has the ticket. */
  assignee?: string;
  /** `instruction_changed`: the revision that stands now. */
  revision?: number;
  /** `too_many_attempts`: seconds to wait before the next try. */
  retryAfter?: number;
};

/** Why a command cannot be carried out. Pure code returns it; services throw it as a DomainError. */
export type Refusal = { ok: false; code: DomainCode; details?: RefusalDetails };

export function refuse(code: DomainCode, details?: RefusalDetails): Refusal {
  return details === undefined ? { ok: false, code } : { ok: false, code, details };
}

export class DomainError extends Error {
  readonly code: DomainCode;
  readonly details: RefusalDetails;

  constructor(code: DomainCode, details: RefusalDetails = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}
