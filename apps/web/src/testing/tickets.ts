import type { ActiveGuidance, Step } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import type { TicketListItem, TicketView } from '@etape/shared/tickets';

export const amina: Person = { id: 1, firstName: 'Amina', lastName: 'Benali', role: 'employee' };
export const marie: Person = { id: 2, firstName: 'Marie', lastName: 'Dupont', role: 'technician' };
export const paul: Person = { id: 3, firstName: 'Paul', lastName: 'Lefèvre', role: 'technician' };
export const claire: Person = { id: 4, firstName: 'Claire', lastName: 'Martin', role: 'admin' };

/** A moment of the day of the tests, `14:05` say. */
export function at(time: string): string {
  return `2026-11-22T${time}:00.000Z`;
}

/** Amina's ticket, which Marie works on, unless the test says otherwise. */
export function ticketView(change: Partial<TicketView> = {}): TicketView {
  return {
    id: 1042,
    title: 'Imprimante hors ligne',
    description: 'Elle affiche « hors ligne » depuis ce matin.',
    status: 'in_progress',
    priority: 'normal',
    category: { id: 1, name: 'Matériel', color: '#5b5bd6' },
    equipment: null,
    requester: { ...amina, phone: null, department: null },
    assignee: marie,
    createdAt: at('14:00'),
    updatedAt: at('14:05'),
    takenAt: at('14:02'),
    resolvedAt: null,
    closedAt: null,
    seq: 5,
    requesterSpokeLast: false,
    lastMessage: null,
    guidance: { status: 'inactive' },
    ...change,
  };
}

export function listItem(change: Partial<TicketListItem> = {}): TicketListItem {
  const { description: _, ...ticket } = ticketView();
  return { ...ticket, unread: false, ...change };
}

export function step(change: Partial<Step> = {}): Step {
  return {
    number: 1,
    revision: 1,
    body: 'Ouvrez **Paramètres**.',
    status: 'awaiting',
    sentAt: at('14:10'),
    seenAt: null,
    answeredAt: null,
    comment: null,
    block: null,
    ...change,
  };
}

/** A session that Marie guides. */
export function guidance(status: ActiveGuidance['status'], steps: Step[] = []): ActiveGuidance {
  return { status, session: 1, technician: marie, startedAt: at('14:08'), steps };
}
