import { z } from 'zod';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './limits.ts';
import type { Person } from './people.ts';
import { idSchema } from './text-schemas.ts';

/** What administrators do that the administration log records, `subject_verb`. */
export const ADMIN_ACTIONS = [
  'user_created',
  'user_updated',
  'user_role_changed',
  'user_deactivated',
  'user_reactivated',
  'user_link_made',
  'user_sessions_ended',
  'user_second_factor_reset',
  'user_anonymised',
  'users_imported',
  'department_created',
  'department_updated',
  'department_archived',
  'department_restored',
  'department_deleted',
  'category_created',
  'category_updated',
  'category_archived',
  'category_restored',
  'category_deleted',
  'equipment_created',
  'equipment_updated',
  'equipment_archived',
  'equipment_restored',
  'equipment_deleted',
  'equipment_imported',
  'settings_changed',
  'webhook_created',
  'webhook_updated',
  'webhook_deleted',
  'delivery_retried',
  'delivery_discarded',
] as const;
export type AdminAction = (typeof ADMIN_ACTIONS)[number];

export const ADMIN_SUBJECTS = [
  'user',
  'department',
  'category',
  'equipment',
  'settings',
  'webhook',
  'delivery',
] as const;
export type AdminSubject = (typeof ADMIN_SUBJECTS)[number];

/** The fields that an action touched, as they were or as they became. Never a secret. */
export type AdminValues = Record<string, string | number | boolean | null>;

/** An entry of the administration log. `at` is ISO 8601 in UTC. */
export type AdminLogEntry = {
  id: number;
  at: string;
  /** null: the desk itself, or the command line. */
  actor: Person | null;
  action: AdminAction;
  subject: { type: AdminSubject; id: string | null; label: string };
  before: AdminValues | null;
  after: AdminValues | null;
};

/** Newest first; each filter left out lets everything through. */
export const listAdminLogSchema = z.object({
  actorId: idSchema.optional(),
  action: z.enum(ADMIN_ACTIONS).optional(),
  subjectType: z.enum(ADMIN_SUBJECTS).optional(),
  /** From this moment on, and before that one. */
  from: z.iso.datetime().optional(),
  before: z.iso.datetime().optional(),
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});
export type ListAdminLogInput = z.infer<typeof listAdminLogSchema>;

export type AdminLogPage = { items: AdminLogEntry[]; nextCursor: string | null };
