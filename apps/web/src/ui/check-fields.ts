import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';

type Problems<Name extends string> = Partial<Record<Name, FieldProblem>>;

/**
 * The first look at what was typed, so that no one waits for the server to hear of an empty field.
 * The server decides; its own findings are shown in the same place.
 */
export function checkText(
  value: string,
  limits: { min: number; max: number },
): FieldProblem | null {
  const length = lengthOf(value.trim());
  if (length === 0) return 'required';
  if (length < limits.min) return 'too_short';
  return length > limits.max ? 'too_long' : null;
}

export function checkOptionalText(
  value: string,
  limits: { min: number; max: number },
): FieldProblem | null {
  return value.trim() === '' ? null : checkText(value, limits);
}

/** Spaces count: a password is kept as typed. */
export function checkNewPassword(value: string): FieldProblem | null {
  if (value === '') return 'required';
  const length = lengthOf(value);
  if (length < LIMITS.password.min) return 'too_short';
  return length > LIMITS.password.max ? 'too_long' : null;
}

export function checkEmail(value: string): FieldProblem | null {
  const problem = checkText(value, LIMITS.email);
  if (problem === 'required' || problem === 'too_long') return problem;
  return /^\S+@\S+\.\S+$/.test(value.trim()) ? null : 'invalid';
}

/** A whole number, in digits, within bounds. */
export function checkWholeNumber(
  value: string,
  { min, max }: { min: number; max: number },
): FieldProblem | null {
  if (value.trim() === '') return 'required';
  const number = /^\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
  return number >= min && number <= max ? null : 'invalid';
}

/** Keeps the fields that have a problem. */
export function problemsOf<Name extends string>(
  checks: Record<Name, FieldProblem | null>,
): Problems<Name> {
  const problems: Problems<Name> = {};
  for (const name in checks) {
    const problem = checks[name];
    if (problem !== null) problems[name] = problem;
  }
  return problems;
}

/** In characters, as the limits count them: an emoji is one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
