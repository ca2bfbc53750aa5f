import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { LANGUAGES, type Language, ROLES, type Role } from '@etape/shared/people';
import type { ManagedUser } from '@etape/shared/users';
import { checkEmail, checkOptionalText, checkText, problemsOf } from '../../ui/check-fields.ts';

/** The fields of an account's form, as they are typed and chosen. */
export type UserFieldName =
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'role'
  | 'departmentId'
  | 'language';
type UserValues = Record<UserFieldName, string>;

/** `null`: a new account, in the language of whoever makes it. */
export function toUserValues(user: ManagedUser | null, language: Language): UserValues {
  return {
    firstName: user?.firstName ?? '',
    lastName: user?.lastName ?? '',
    email: user?.email ?? '',
    phone: user?.phone ?? '',
    role: user?.role ?? 'employee',
    departmentId: String(user?.department?.id ?? ''),
    language: user?.language ?? language,
  };
}

export function checkUserValues(values: UserValues): Partial<UserProblems> {
  const { firstName, lastName, email, phone } = values;
  return problemsOf({
    firstName: checkText(firstName, LIMITS.name),
    lastName: checkText(lastName, LIMITS.name),
    email: checkEmail(email),
    phone: checkOptionalText(phone, LIMITS.phone),
  });
}

type UserProblems = Record<UserFieldName, FieldProblem>;

export type UserInput = {
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  role: Role;
  departmentId: number | null;
  language: Language;
};

export function toUserInput(values: UserValues): UserInput {
  const { firstName, lastName, email, phone, role, departmentId, language } = values;
  return {
    firstName,
    lastName,
    email,
    phone: phone.trim() === '' ? null : phone,
    role: ROLES.find((one) => one === role) ?? 'employee',
    departmentId: departmentId === '' ? null : Number(departmentId),
    language: LANGUAGES.find((one) => one === language) ?? 'fr',
  };
}
