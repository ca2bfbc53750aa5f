import type { EventBody, TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import { describe, expect, test } from 'vitest';
import { addOlder, adoptTicket, foldEvents, mergeLogs, type TicketLog } from './ticket-events.ts';

const amina: Person = { id: 1, firstName: 'Amina', lastName: 'Benali', role: 'employee' };
const marie: Person = { id: 2, firstName: 'Marie', lastName: 'Dupont', role: 'technician' };

const created: TicketView = {
  id: 1042,
  title: 'Imprimante hors ligne',
  description: 'Elle affiche « hors ligne ».',
  status: 'open',
  priority: 'normal',
  category: { id: 1, name: 'Matériel', color: '#5b5bd6' },
  equipment: null,
  requester: { ...amina, phone: null, department: null },
  assignee: null,
  createdAt: at(1),
  updatedAt: at(1),
  takenAt: null,
  resolvedAt: null,
  closedAt: null,
  seq: 1,
  requesterSpokeLast: true,
  lastMessage: null,
  guidance: { status: 'inactive' },
};

const story: TicketEvent[] = [
  by(amina, {
    type: 'ticket_created',
    title: created.title,
    description: created.description,
    priority: 'normal',
  }),
  by(marie, { type: 'ticket_assigned', assignee: marie, previous: null, kind: 'taken' }),
  by(marie, { type: 'status_changed', from: 'open', to: 'in_progress' }),
  by(marie, { type: 'message_posted', body: 'Je regarde.' }),
  by(marie, { type: 'ticket_updated', changes: { priority: { from: 'normal', to: 'urgent' } } }),
  by(marie, { type: 'guidance_started', session: 1 }),
  by(marie, { type: 'instruction_sent', session: 1, step: 1, revision: 1, body: 'Ouvrez.' }),
  by(amina, { type: 'step_seen', session: 1, step: 1, revision: 1 }),
  by(amina, { type: 'step_confirmed', session: 1, step: 1, revision: 1 }),
  by(marie, { type: 'guidance_ended', session: 1, outcome: 'resolved' }),
  by(marie, { type: 'status_changed', from: 'in_progress', to: 'resolved' }),
].map((event, index) => ({ ...event, seq: index + 1, at: at(index + 1) }));

const start: TicketLog = {
  ticket: created,
  timeline: story.slice(0, 1),
  seq: 1,
  hasMore: false,
  history: 'first',
};
const end = foldEvents(start, story);

describe('folding events', () => {
  test('brings the ticket to where the events lead', () => {
    expect(end.ticket).toMatchObject({
      status: 'resolved',
      assignee: marie,
      priority: 'urgent',
      takenAt: at(2),
      resolvedAt: at(11),
      requesterSpokeLast: false,
      lastMessage: { actor: marie, body: 'Ouvrez.' },
      guidance: { status: 'inactive' },
      seq: 11,
    });
    expect(end.timeline).toEqual(story);
  });

  test('comes to the same whatever the overlap of what is known and what comes', () => {
    for (let known = 1; known <= story.length; known += 1) {
      for (let from = 0; from <= known; from += 1) {
        const before = foldEvents(start, story.slice(0, known));
        expect(foldEvents(before, story.slice(from))).toEqual(end);
      }
    }
  });

  test('changes nothing when everything is known', () => {
    expect(foldEvents(end, story.slice(3))).toBe(end);
  });

  test('follows a guidance that began before the reading', () => {
    const during = foldEvents(start, story.slice(0, 7));
    expect(during.ticket.guidance).toMatchObject({ status: 'awaiting', steps: [{ number: 1 }] });
    const after = foldEvents(during, story.slice(7, 9));
    expect(after.ticket.guidance).toMatchObject({
      status: 'idle',
      steps: [{ number: 1, status: 'confirmed', seenAt: at(8) }],
    });
  });
});

describe('the answer to a command', () => {
  test('may come before its events, which then only join the timeline', () => {
    const before = foldEvents(start, story.slice(0, 5));
    const answered = adoptTicket(before, end.ticket);
    expect(answered.ticket).toEqual(end.ticket);
    expect(answered.timeline).toHaveLength(5);
    expect(foldEvents(answered, story)).toEqual(end);
  });

  test('never takes the ticket back', () => {
    const old = foldEvents(start, story.slice(0, 4)).ticket;
    expect(adoptTicket(end, old)).toBe(end);
  });
});

describe('reading again', () => {
  test('that began before the last events does not lose them', () => {
    const read = foldEvents(start, story.slice(0, 6));
    expect(mergeLogs(end, read)).toEqual(end);
  });

  test('brings what was missed', () => {
    const known = foldEvents(start, story.slice(0, 6));
    expect(mergeLogs(known, end)).toEqual(end);
  });

  test('keeps older events that were loaded already', () => {
    const known = foldEvents(start, story.slice(0, 8));
    const read: TicketLog = { ...end, timeline: story.slice(5), hasMore: true };
    expect(mergeLogs(known, read)).toEqual(end);
  });

  test('starts anew after a gap, instead of showing a timeline with a hole', () => {
    const known = foldEvents(start, story.slice(0, 3));
    const read: TicketLog = { ...end, timeline: story.slice(6), hasMore: true };
    expect(mergeLogs(known, read)).toEqual(read);
  });

  test('lets a restored past take the place of what was known', () => {
    const read: TicketLog = { ...start, history: 'second' };
    expect(mergeLogs(end, read)).toEqual(read);
  });
});

test('older events come in front, once', () => {
  const page: TicketLog = { ...end, timeline: story.slice(6), hasMore: true };
  expect(addOlder(page, { events: story.slice(0, 8), hasMore: false })).toEqual(end);
});

function by(actor: Person, body: EventBody): TicketEvent {
  return { ticketId: created.id, seq: 0, at: '', actor, ...body };
}

function at(seq: number): string {
  return new Date(Date.UTC(2026, 10, 22, 14, seq)).toISOString();
}
