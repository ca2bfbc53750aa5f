import {
  type DomainCode,
  DomainError,
  type FieldProblem,
  type RefusalDetails,
} from '@etape/shared/errors';
import { type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

/** The one place where our codes meet tRPC's, and through them HTTP's. */
const TRPC_CODES: Record<DomainCode, TRPC_ERROR_CODE_KEY> = {
  invalid_credentials: 'UNAUTHORIZED',
  second_factor_required: 'UNAUTHORIZED',
  session_expired: 'UNAUTHORIZED',
  session_reused: 'UNAUTHORIZED',
  account_inactive: 'FORBIDDEN',
  second_factor_missing: 'FORBIDDEN',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  too_many_attempts: 'TOO_MANY_REQUESTS',
  validation: 'BAD_REQUEST',
  email_taken: 'CONFLICT',
  illegal_transition: 'CONFLICT',
  already_assigned: 'CONFLICT',
  guidance_active: 'CONFLICT',
  guidance_inactive: 'CONFLICT',
  step_not_confirmed: 'CONFLICT',
  instruction_changed: 'CONFLICT',
  step_not_open: 'CONFLICT',
  ticket_closed: 'CONFLICT',
  last_admin: 'CONFLICT',
  link_invalid: 'NOT_FOUND',
  in_use: 'CONFLICT',
  history_changed: 'CONFLICT',
  last_category: 'CONFLICT',
  import_outdated: 'CONFLICT',
};

export function toTrpcError(error: DomainError): TRPCError {
  return new TRPCError({ code: TRPC_CODES[error.code], message: error.code, cause: error });
}

/** What a client is told of a refusal besides tRPC's own fields; nothing of the inside. */
export type PublicError = {
  domainCode?: DomainCode;
  fields?: Record<string, FieldProblem>;
  details?: RefusalDetails;
};

export function describeError(error: TRPCError, input: unknown): PublicError {
  const { cause } = error;
  if (cause instanceof DomainError) {
    const { fields, ...details } = cause.details;
    return {
      domainCode: cause.code,
      ...(fields === undefined ? {} : { fields }),
      ...(Object.keys(details).length === 0 ? {} : { details }),
    };
  }
  if (error.code !== 'BAD_REQUEST') return {};
  if (!(cause instanceof ZodError)) return { domainCode: 'validation' };
  const fields: Record<string, FieldProblem> = {};
  for (const issue of cause.issues) {
    fields[issue.path.join('.')] = problemOf(issue, isMissing(input, issue.path));
  }
  return { domainCode: 'validation', fields };
}

function problemOf(issue: ZodError['issues'][number], missing: boolean): FieldProblem {
  if (missing) return 'required';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'too_short';
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too_long';
  // Where a field may also be left blank, the problem is in the alternative for text.
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().find((one) => one.code === 'too_big');
    if (inner !== undefined) return 'too_long';
  }
  return 'invalid';
}

/** Nothing was given, or nothing but spaces. */
function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = Reflect.get(value, key);
  }
  return value == null || (typeof value === 'string' && value.trim() === '');
}
