import type { GuidanceView } from './guidance/state.ts';
import type { Person } from './people.ts';

export const TICKET_STATUSES = ['open', 'in_progress', 'resolved', 'closed', 'cancelled'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** From the least to the most pressing. */
export const PRIORITIES = ['low', 'normal', 'urgent', 'critical'] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * Which tickets a list shows: `mine` those I asked for, `assigned` those I work on, `available` the
 * open ones nobody has, `all` everything I may see.
 */
export const TICKET_SCOPES = ['mine', 'available', 'assigned', 'all'] as const;
export type TicketScope = (typeof TICKET_SCOPES)[number];

/** Why a ticket stands where it stands in its reader's list; see `attention.ts`. */
export const ATTENTIONS = [
  'blocked',
  'your_turn',
  'answer_step',
  'confirm_resolution',
  'none',
] as const;
export type Attention = (typeof ATTENTIONS)[number];

export type Category = { id: number; name: string; color: string };

export type Department = { id: number; name: string };

export const EQUIPMENT_STATUSES = ['functional', 'broken', 'maintenance'] as const;
export type EquipmentStatus = (typeof EQUIPMENT_STATUSES)[number];

export type Equipment = {
  id: number;
  model: string;
  type: string;
  serialNumber: string;
  status: EquipmentStatus;
  department: Department | null;
  /** ISO date (`2027-03-31`). */
  warrantyUntil: string | null;
};

export type EquipmentSummary = Pick<Equipment, 'id' | 'model' | 'serialNumber' | 'warrantyUntil'>;

/** The requester as those who help them see them. */
export type Requester = Person & { phone: string | null; department: Department | null };

/** The last thing said on a ticket, shortened, for lists. */
export type LastMessage = { actor: Person | null; body: string; at: string };

/** A ticket as the API shows it. Times are ISO 8601 in UTC; `id` is the number people see. */
export type TicketView = {
  id: number;
  title: string;
  description: string;
  status: TicketStatus;
  priority: Priority;
  category: Category;
  equipment: EquipmentSummary | null;
  requester: Requester;
  assignee: Person | null;
  createdAt: string;
  updatedAt: string;
  /** When the ticket was first taken or assigned since it was opened or reopened. */
  takenAt: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  /** The number of the ticket's newest event. */
  seq: number;
  /** The last word is the requester's, so somebody should answer. */
  requesterSpokeLast: boolean;
  lastMessage: LastMessage | null;
  guidance: GuidanceView;
};

/** A ticket in a list: of its guidance, only the newest step comes along. */
export type TicketListItem = Omit<TicketView, 'description'> & {
  /** Somebody else said something after the caller last read the ticket. */
  unread: boolean;
};

export type TicketPage = { items: TicketListItem[]; nextCursor: string | null };

export type TicketStats = {
  total: number;
  byStatus: Record<TicketStatus, number>;
  byPriority: Record<Priority, number>;
  /** What the queue's tabs count. */
  scopes: { mine: number; assigned: number; available: number; resolved: number };
};
