import { type GuidanceState, NO_GUIDANCE } from '@etape/shared/guidance/state';
import { view } from '@etape/shared/guidance/view';
import type { Person, Role } from '@etape/shared/people';
import type { TicketSubject } from '@etape/shared/permissions';
import {
  type LastMessage,
  PRIORITIES,
  type Priority,
  type TicketListItem,
  type TicketView,
} from '@etape/shared/tickets';
import { toIso } from '../clock.ts';
import type { TicketRow } from '../db/schema.ts';
import { toPerson } from '../people/people-queries.ts';

/** A ticket's row with what its view shows of other tables, and its guidance. */
export type TicketRecord = { row: JoinedTicketRow; guidance: GuidanceState };

/** As much of a ticket as its moves are decided by, and what they leave behind. */
export type TicketCore = {
  row: Pick<
    JoinedTicketRow,
    | 'status'
    | 'requester_id'
    | 'requester_spoke_last'
    | 'first_response_at'
    | 'updated_at'
    | AssigneeColumn
  >;
  guidance: GuidanceState;
};

type AssigneeColumn = 'assignee_id' | 'assignee_first' | 'assignee_last' | 'assignee_role';

/** The columns that a command may change. */
export type TicketPatch = Partial<
  Pick<
    TicketRow,
    | 'status'
    | 'priority'
    | 'category_id'
    | 'equipment_id'
    | 'assignee_id'
    | 'taken_at'
    | 'resolved_at'
    | 'closed_at'
  >
>;

export type JoinedTicketRow = Omit<
  TicketRow,
  'last_activity_seq' | 'last_activity_by' | 'notified_seq' | 'searched_seq' | 'first_response_by'
> & {
  category_name: string;
  category_color: string;
  equipment_model: string | null;
  equipment_serial: string | null;
  equipment_warranty: string | null;
  requester_first: string;
  requester_last: string;
  requester_role: Role;
  requester_phone: string | null;
  department_id: number | null;
  department_name: string | null;
  assignee_first: string | null;
  assignee_last: string | null;
  assignee_role: Role | null;
  message_payload: string | null;
  message_at: number | null;
  message_by: number | null;
  message_by_first: string | null;
  message_by_last: string | null;
  message_by_role: Role | null;
};

/** Long enough for a line of a list. */
const PREVIEW_LENGTH = 140;

export function toSubject(
  row: Pick<TicketRow, 'status' | 'requester_id' | 'assignee_id'>,
): TicketSubject {
  return { status: row.status, requesterId: row.requester_id, assigneeId: row.assignee_id };
}

export function assigneeOf(row: Pick<JoinedTicketRow, AssigneeColumn>): Person | null {
  return personOf(row.assignee_id, row.assignee_first, row.assignee_last, row.assignee_role);
}

export function toPriority(index: number): Priority {
  return PRIORITIES[index] ?? 'normal';
}

export function toTicketView({ row, guidance }: TicketRecord): TicketView {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    status: row.status,
    priority: toPriority(row.priority),
    category: { id: row.category_id, name: row.category_name, color: row.category_color },
    equipment:
      row.equipment_id === null
        ? null
        : {
            id: row.equipment_id,
            model: row.equipment_model ?? '',
            serialNumber: row.equipment_serial ?? '',
            warrantyUntil: row.equipment_warranty,
          },
    requester: {
      ...toPerson({
        id: row.requester_id,
        first_name: row.requester_first,
        last_name: row.requester_last,
        role: row.requester_role,
      }),
      phone: row.requester_phone,
      department:
        row.department_id === null || row.department_name === null
          ? null
          : { id: row.department_id, name: row.department_name },
    },
    assignee: assigneeOf(row),
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    takenAt: isoOrNull(row.taken_at),
    resolvedAt: isoOrNull(row.resolved_at),
    closedAt: isoOrNull(row.closed_at),
    seq: row.last_seq,
    requesterSpokeLast: row.requester_spoke_last === 1,
    lastMessage: toLastMessage(row),
    guidance: view(guidance),
  };
}

/** The same without what a list does not show: the description, and all steps but the newest. */
export function toListItem(record: TicketRecord, unread: boolean): TicketListItem {
  const { description: _, ...rest } = toTicketView(record);
  const { guidance } = rest;
  return {
    ...rest,
    guidance:
      guidance.status === 'inactive' ? guidance : { ...guidance, steps: guidance.steps.slice(-1) },
    unread,
  };
}

export function withGuidance(
  row: JoinedTicketRow,
  active: GuidanceState | undefined,
): TicketRecord {
  return { row, guidance: active ?? { ...NO_GUIDANCE, lastSession: row.last_session } };
}

function toLastMessage(row: JoinedTicketRow): LastMessage | null {
  if (row.message_payload === null || row.message_at === null) return null;
  // The boundary: the column points at events with a text, written by `appendEvents` alone.
  const { body, message } = JSON.parse(row.message_payload) as { body?: string; message?: string };
  return {
    actor: personOf(row.message_by, row.message_by_first, row.message_by_last, row.message_by_role),
    body: (body ?? message ?? '').slice(0, PREVIEW_LENGTH),
    at: toIso(row.message_at),
  };
}

function personOf(
  id: number | null,
  firstName: string | null,
  lastName: string | null,
  role: Role | null,
): Person | null {
  if (id === null || firstName === null || lastName === null || role === null) return null;
  return { id, firstName, lastName, role };
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
