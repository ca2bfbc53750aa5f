import type { RawEvent, RawTicket } from './raw-log.ts';

export type ToldSession = { technicianId: number; endedAt: number | null; outcome: string | null };

export type ToldStep = {
  technicianId: number;
  sentAt: number;
  confirmedAt: number | null;
  /** What the employee was looking at when first stuck. */
  stuckAt: string | null;
  body: string;
};

/** A ticket as its log tells it from the beginning; nothing of it is read from its row. */
export type ToldTicket = {
  id: number;
  requesterId: number;
  categoryId: number;
  title: string;
  priority: string;
  status: string;
  assigneeId: number | null;
  createdAt: number;
  updatedAt: number;
  /** The last resolution, while it stands. */
  resolvedAt: number | null;
  response: { at: number; by: number } | null;
  /** When it entered the backlog (1) and left it (-1). */
  backlog: { at: number; change: number }[];
  sessions: ToldSession[];
  steps: ToldStep[];
  /** Where the steps of the last session begin. */
  firstStep: number;
  guidance: 'none' | 'idle' | 'awaiting' | 'blocked';
  requesterSpokeLast: boolean;
};

const NOT_AN_UPDATE = ['step_seen', 'note_posted'];

export function tellTicket(ticket: RawTicket, events: readonly RawEvent[]): ToldTicket {
  const told: ToldTicket = {
    ...ticket,
    title: '',
    priority: '',
    status: 'open',
    assigneeId: null,
    createdAt: 0,
    updatedAt: 0,
    resolvedAt: null,
    response: null,
    backlog: [],
    sessions: [],
    steps: [],
    firstStep: 0,
    guidance: 'none',
    requesterSpokeLast: true,
  };
  for (const event of events) {
    const { at, actorId } = event;
    if (!NOT_AN_UPDATE.includes(event.type)) told.updatedAt = at;
    if (told.response === null && actorId !== null && isAnswer(told, event)) {
      told.response = { at, by: actorId };
    }
    tellDesk(told, event);
    tellGuidance(told, event);
    tellStep(told, event);
  }
  return told;
}

function tellDesk(told: ToldTicket, event: RawEvent): void {
  const { at, actorId, payload } = event;
  switch (event.type) {
    case 'ticket_created':
      told.createdAt = at;
      told.title = payload.title ?? '';
      told.priority = payload.priority ?? '';
      told.backlog.push({ at, change: 1 });
      break;
    case 'ticket_assigned':
      told.assigneeId = payload.assigneeId ?? null;
      break;
    case 'ticket_released':
      told.assigneeId = null;
      break;
    case 'ticket_updated':
      told.priority = payload.changes?.priority?.to ?? told.priority;
      break;
    case 'status_changed':
      changeStatus(told, event);
      break;
    case 'message_posted':
      told.requesterSpokeLast = actorId === told.requesterId;
      break;
    default:
  }
}

function tellGuidance(told: ToldTicket, { type, at, actorId, payload }: RawEvent): void {
  if (type === 'guidance_started') {
    told.sessions.push({ technicianId: actorId ?? 0, endedAt: null, outcome: null });
    told.firstStep = told.steps.length;
    told.guidance = 'idle';
  }
  const session = told.sessions.at(-1);
  if (session === undefined || told.guidance === 'none') return;
  // Whoever gets the ticket goes on guiding.
  if (type === 'ticket_assigned') session.technicianId = payload.assigneeId ?? 0;
  if (type === 'guidance_ended') {
    session.endedAt = at;
    session.outcome = payload.outcome ?? null;
    told.guidance = 'none';
    told.requesterSpokeLast = actorId === told.requesterId;
  }
}

function tellStep(told: ToldTicket, { type, at, actorId, payload }: RawEvent): void {
  const { body = '' } = payload;
  if (type === 'instruction_sent') {
    const technicianId = actorId ?? 0;
    told.steps.push({ technicianId, sentAt: at, confirmedAt: null, stuckAt: null, body });
    told.guidance = 'awaiting';
    told.requesterSpokeLast = false;
  }
  const step = told.steps[told.firstStep + (payload.step ?? 0) - 1];
  if (step === undefined) return;
  switch (type) {
    case 'instruction_rewritten':
      step.body = body;
      told.guidance = 'awaiting';
      told.requesterSpokeLast = false;
      break;
    case 'instruction_withdrawn':
      told.guidance = 'idle';
      break;
    case 'step_confirmed':
      step.confirmedAt = at;
      told.guidance = 'idle';
      told.requesterSpokeLast = true;
      break;
    case 'step_blocked':
      step.stuckAt ??= step.body;
      told.guidance = 'blocked';
      told.requesterSpokeLast = true;
      break;
    default:
  }
}

/** Somebody else turned to the requester: took it, wrote, began to guide, resolved or cancelled. */
function isAnswer({ requesterId }: ToldTicket, { type, actorId, payload }: RawEvent): boolean {
  if (actorId === requesterId) return false;
  if (type === 'message_posted' || type === 'guidance_started') return true;
  if (type === 'ticket_assigned') return payload.kind === 'taken';
  return type === 'status_changed' && (payload.to === 'resolved' || payload.to === 'cancelled');
}

function changeStatus(told: ToldTicket, { at, payload: { from = '', to = '' } }: RawEvent): void {
  const waited = from === 'open' || from === 'in_progress';
  const waits = to === 'open' || to === 'in_progress';
  if (waited && !waits) told.backlog.push({ at, change: -1 });
  if (!waited && waits) told.backlog.push({ at, change: 1 });
  told.status = to;
  if (to === 'resolved') {
    told.resolvedAt = at;
    told.requesterSpokeLast = false;
  } else if (waits) {
    told.resolvedAt = null;
    // Reopened: it is said that something is still wrong.
    if (!waited) told.requesterSpokeLast = true;
  }
}
