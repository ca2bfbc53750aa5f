import {
  DOMAIN_CODES,
  type DomainCode,
  FIELD_PROBLEMS,
  type FieldProblem,
} from '@etape/shared/errors';
import { getFixedT } from 'i18next';

export type FieldProblems = Partial<Record<string, FieldProblem>>;

/** What went wrong, in terms that a screen can act on. */
export type Failure =
  | {
      kind: 'refused';
      code: DomainCode;
      fields: FieldProblems;
      /** `already_assigned`: the full name of who has the ticket. */
      assignee?: string;
      /** `instruction_changed`: the revision that stands now. */
      revision?: number;
      /** `too_many_attempts`: seconds to wait. */
      retryAfter?: number;
    }
  /** The server failed; the id stands in its log. */
  | { kind: 'crashed'; requestId: string | null }
  /** No answer: the line or the server is down. */
  | { kind: 'unreachable' };

/** Reads any error that a call to the server may throw. No message is ever parsed. */
export function readFailure(error: unknown): Failure {
  const data = readObject(error)?.data;
  const answer = readObject(data);
  if (answer === null) return { kind: 'unreachable' };
  const details = readObject(answer.details) ?? {};
  const code = readCode(answer.domainCode);
  if (code === null) return { kind: 'crashed', requestId: readString(answer.requestId) ?? null };
  const failure: Failure = {
    kind: 'refused',
    code,
    fields: readFields(answer.fields ?? details.fields),
  };
  const assignee = readString(details.assignee);
  const revision = readNumber(details.revision);
  const retryAfter = readNumber(details.retryAfter);
  return {
    ...failure,
    ...(assignee === undefined ? {} : { assignee }),
    ...(revision === undefined ? {} : { revision }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** What is wrong with which fields of a form; nothing where the failure says nothing of them. */
export function refusedFields(error: unknown): FieldProblems {
  const failure = readFailure(error);
  return failure.kind === 'refused' ? failure.fields : {};
}

/** The code of a refusal, `null` for any other failure. */
export function domainCodeOf(error: unknown): DomainCode | null {
  const failure = readFailure(error);
  return failure.kind === 'refused' ? failure.code : null;
}

/** Whether the same call may succeed a moment later: a refusal never will. */
export function isWorthRetrying(error: unknown): boolean {
  return readFailure(error).kind !== 'refused';
}

/** What happened and what to do, in the language on screen. */
export function translateError(error: unknown): string {
  const t = errorTexts();
  const failure = readFailure(error);
  switch (failure.kind) {
    case 'unreachable':
      return t('unreachable');
    case 'crashed':
      return failure.requestId === null
        ? t('crashed')
        : t('crashed_with_id', { id: failure.requestId });
    case 'refused':
      return translateRefusal(failure);
    default:
      return failure satisfies never;
  }
}

function translateRefusal(failure: Failure & { kind: 'refused' }): string {
  const t = errorTexts();
  if (failure.code === 'already_assigned' && failure.assignee !== undefined) {
    return t('already_assigned_to', { assignee: failure.assignee });
  }
  if (failure.code === 'too_many_attempts' && failure.retryAfter !== undefined) {
    const minutes = Math.ceil(failure.retryAfter / 60);
    return failure.retryAfter < 60
      ? t('too_many_attempts_seconds', { count: Math.max(1, Math.ceil(failure.retryAfter)) })
      : t('too_many_attempts_minutes', { count: minutes });
  }
  return t(failure.code);
}

function errorTexts() {
  return getFixedT(null, 'errors');
}

function readObject(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function readCode(value: unknown): DomainCode | null {
  return DOMAIN_CODES.find((code) => code === value) ?? null;
}

function readFields(value: unknown): FieldProblems {
  const fields: FieldProblems = {};
  for (const [name, problem] of Object.entries(readObject(value) ?? {})) {
    const known = FIELD_PROBLEMS.find((one) => one === problem);
    if (known !== undefined) fields[name] = known;
  }
  return fields;
}
