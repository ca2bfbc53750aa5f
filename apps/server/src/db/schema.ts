import type { AdminAction, AdminSubject } from '@etape/shared/admin-log';
import type { Audience } from '@etape/shared/audience';
import type { EventType, GuidanceOutcome } from '@etape/shared/events';
import type { BlockReason, StepStatus } from '@etape/shared/guidance/state';
import type { NotificationChannel, NotificationKind } from '@etape/shared/notifications';
import type { Language, Role } from '@etape/shared/people';
import type { EquipmentStatus, TicketStatus } from '@etape/shared/tickets';
import type { Generated, Kysely, Selectable } from 'kysely';

/** Times are epoch milliseconds, booleans 0 or 1, JSON text: one query text serves both databases. */
type Flag = 0 | 1;

type UserTable = {
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
  user_agent: string | null;
};

type RefreshTokenTable = {
  hash: string;
  session_id: string;
  generation: number;
  created_at: number;
};

type DepartmentTable = { id: Generated<number>; name: string; archived_at: number | null };

type CategoryTable = {
  id: Generated<number>;
  name: string;
  color: string;
  archived_at: number | null;
};

type EquipmentTable = {
  id: Generated<number>;
  model: string;
  type: string;
  serial_number: string;
  status: EquipmentStatus;
  department_id: number | null;
  purchase_date: string | null;
  warranty_until: string | null;
  archived_at: number | null;
  /** Model, type and serial number in lower case without accents, for searching. */
  search_text: string;
};

type CounterTable = { name: string; value: number };

type SettingTable = { key: string; value: string };

type TicketTable = {
  id: number;
  title: string;
  description: string;
  /** Title and description in lower case without accents, for searching. */
  search_text: string;
  status: TicketStatus;
  /** The index in `PRIORITIES`, so that the database can order by it. */
  priority: number;
  category_id: number;
  equipment_id: number | null;
  requester_id: number;
  assignee_id: number | null;
  created_at: number;
  updated_at: number;
  taken_at: number | null;
  resolved_at: number | null;
  closed_at: number | null;
  last_seq: number;
  last_session: number;
  last_message_seq: number | null;
  /** The newest event that counts as unread for those who did not cause it. */
  last_activity_seq: number;
  last_activity_by: number | null;
  requester_spoke_last: Flag;
  /** Ranks of `attention.ts`, kept so that lists are ordered by an index. */
  requester_rank: number;
  assignee_rank: number;
  /** The newest event that notifications have been made of. */
  notified_seq: Generated<number>;
};

type TicketEventTable = {
  ticket_id: number;
  seq: number;
  type: EventType;
  actor_id: number | null;
  audience: Audience;
  payload: string;
  command_id: string | null;
  at: number;
};

type TicketReadTable = { ticket_id: number; user_id: number; seq: number };

type GuidanceSessionTable = {
  ticket_id: number;
  session: number;
  technician_id: number;
  started_at: number;
  ended_at: number | null;
  outcome: GuidanceOutcome | null;
};

type GuidanceStepTable = {
  ticket_id: number;
  session: number;
  number: number;
  revision: number;
  body: string;
  status: StepStatus;
  sent_at: number;
  seen_at: number | null;
  answered_at: number | null;
  comment: string | null;
  block_reason: BlockReason | null;
  block_note: string | null;
};

type AccountLinkTable = {
  hash: string;
  user_id: number;
  purpose: 'invitation' | 'password_reset';
  created_at: number;
  expires_at: number;
};

type AdminLogTable = {
  id: Generated<number>;
  at: number;
  actor_id: number | null;
  action: AdminAction;
  subject_type: AdminSubject;
  subject_id: string | null;
  subject_label: string;
  before: string | null;
  after: string | null;
};

type OutboxTable = {
  id: string;
  topic: string;
  /** A pending job with the same key takes a further one in, so that a burst is sent as one. */
  merge_key: string | null;
  payload: string;
  status: 'pending' | 'sending' | 'sent' | 'dead';
  attempts: number;
  created_at: number;
  due_at: number;
  finished_at: number | null;
  last_error: string | null;
};

type NotificationTable = {
  id: Generated<number>;
  user_id: number;
  kind: NotificationKind;
  ticket_id: number;
  seq: number;
  count: number;
  actor_id: number | null;
  at: number;
  read_at: number | null;
};

type NotificationChoiceTable = {
  user_id: number;
  kind: NotificationKind;
  channel: NotificationChannel;
  enabled: Flag;
};

type PushSubscriptionTable = {
  id: Generated<number>;
  user_id: number;
  endpoint: string;
  p256dh: string;
  auth: string;
  user_agent: string | null;
  created_at: number;
};

type WebhookTable = {
  id: Generated<number>;
  name: string;
  service: 'teams' | 'slack';
  url: string;
  tickets: 'all' | 'urgent';
  category_ids: string | null;
  active: Flag;
  created_at: number;
};

export type Schema = {
  users: UserTable;
  sessions: SessionTable;
  refresh_tokens: RefreshTokenTable;
  departments: DepartmentTable;
  categories: CategoryTable;
  equipment: EquipmentTable;
  counters: CounterTable;
  settings: SettingTable;
  tickets: TicketTable;
  ticket_events: TicketEventTable;
  ticket_reads: TicketReadTable;
  guidance_sessions: GuidanceSessionTable;
  guidance_steps: GuidanceStepTable;
  account_links: AccountLinkTable;
  admin_log: AdminLogTable;
  outbox: OutboxTable;
  notifications: NotificationTable;
  notification_choices: NotificationChoiceTable;
  push_subscriptions: PushSubscriptionTable;
  webhooks: WebhookTable;
};

/** A connection or a transaction: queries take either. */
export type Db = Kysely<Schema>;

export type UserRow = Selectable<UserTable>;
export type TicketRow = Selectable<TicketTable>;
export type TicketEventRow = Selectable<TicketEventTable>;
export type GuidanceStepRow = Selectable<GuidanceStepTable>;
