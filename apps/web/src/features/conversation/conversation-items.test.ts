import type { EventBody, TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { describe, expect, test } from 'vitest';
import { projectConversation } from './conversation-items.ts';

const amina: Person = { id: 1, firstName: 'Amina', lastName: 'Benali', role: 'employee' };
const marie: Person = { id: 2, firstName: 'Marie', lastName: 'Dupont', role: 'technician' };

const started = by(marie, { type: 'guidance_started', session: 1 });

describe('what was said', () => {
  test('the first message is what the ticket is about', () => {
    const items = project([
      by(amina, { type: 'ticket_created', title: 'T', description: 'Panne', priority: 'normal' }),
    ]);
    expect(items).toMatchObject([
      { kind: 'day' },
      { kind: 'message', actor: amina, body: 'Panne' },
    ]);
  });

  test('messages of one person stand together, an internal note stands apart', () => {
    const items = project([
      by(marie, { type: 'message_posted', body: 'un' }),
      by(marie, { type: 'message_posted', body: 'deux' }),
      by(marie, { type: 'note_posted', body: 'trois' }),
    ]);
    expect(items.slice(1)).toMatchObject([
      { kind: 'message', follows: false },
      { kind: 'message', follows: true },
      { kind: 'note', follows: false },
    ]);
  });

  test('each day begins with its date', () => {
    const items = project([
      by(marie, { type: 'message_posted', body: 'un' }, '2026-11-20T10:00:00.000Z'),
      by(marie, { type: 'message_posted', body: 'deux' }, '2026-11-21T10:00:00.000Z'),
    ]);
    expect(items.map((item) => item.kind)).toEqual(['day', 'message', 'day', 'message']);
  });

  test('taking a ticket is one line, not two', () => {
    const items = project([
      by(marie, { type: 'ticket_assigned', assignee: marie, previous: null, kind: 'taken' }),
      by(marie, { type: 'status_changed', from: 'open', to: 'in_progress' }),
    ]);
    expect(items.map((item) => item.kind)).toEqual(['day', 'system']);
  });
});

describe('a step', () => {
  test('is one card, with where it stands and what it said before', () => {
    const items = project([
      started,
      by(marie, { type: 'instruction_sent', session: 1, step: 1, revision: 1, body: 'Ouvrez.' }),
      by(amina, { type: 'step_seen', session: 1, step: 1, revision: 1 }),
      by(amina, {
        type: 'step_blocked',
        session: 1,
        step: 1,
        revision: 1,
        reason: 'not_found',
        note: 'Où ?',
      }),
      by(marie, {
        type: 'instruction_rewritten',
        session: 1,
        step: 1,
        revision: 2,
        body: 'En haut.',
      }),
      by(amina, { type: 'step_confirmed', session: 1, step: 1, revision: 2, comment: 'Merci' }),
    ]);
    expect(items.map((item) => item.kind)).toEqual(['day', 'system', 'step']);
    expect(items.at(-1)).toMatchObject({
      session: 1,
      technician: marie,
      step: { number: 1, revision: 2, body: 'En haut.', status: 'confirmed', comment: 'Merci' },
      wordings: [{ body: 'Ouvrez.' }, { body: 'En haut.' }],
    });
  });

  test('of an earlier session keeps its own card', () => {
    const items = project([
      started,
      by(marie, { type: 'instruction_sent', session: 1, step: 1, revision: 1, body: 'un' }),
      by(amina, { type: 'guidance_ended', session: 1, outcome: 'stopped' }),
      by(marie, { type: 'guidance_started', session: 2 }),
      by(marie, { type: 'instruction_sent', session: 2, step: 1, revision: 1, body: 'deux' }),
      by(amina, { type: 'step_confirmed', session: 2, step: 1, revision: 1 }),
    ]);
    const cards = items.filter((item) => item.kind === 'step');
    expect(cards).toMatchObject([
      { session: 1, step: { body: 'un', status: 'awaiting' } },
      { session: 2, step: { body: 'deux', status: 'confirmed' } },
    ]);
  });

  test('shows though the beginning of its session is not loaded', () => {
    const items = project([
      by(amina, { type: 'step_confirmed', session: 1, step: 4, revision: 1 }),
      by(marie, { type: 'instruction_sent', session: 1, step: 5, revision: 1, body: 'cinq' }),
      by(amina, { type: 'step_confirmed', session: 1, step: 5, revision: 1 }),
    ]);
    expect(items.slice(1)).toMatchObject([
      { kind: 'step', step: { number: 5, status: 'confirmed' } },
    ]);
  });

  test('confirmed here shows as such before the server has told', () => {
    const timeline = [
      started,
      by(marie, { type: 'instruction_sent', session: 1, step: 1, revision: 1, body: 'Ouvrez.' }),
    ].map((event, index) => ({ ...event, seq: index + 1 }));
    const event = by(amina, { type: 'step_confirmed', session: 1, step: 1, revision: 1 });
    const items = projectConversation(timeline, [{ commandId: 'c', state: 'waiting', event }]);
    expect(items.at(-1)).toMatchObject({ pending: 'waiting', step: { status: 'confirmed' } });
  });
});

function project(events: TicketEvent[]) {
  return projectConversation(events.map((event, index) => ({ ...event, seq: index + 1 })));
}

function by(actor: Person, body: EventBody, at = '2026-11-22T14:00:00.000Z'): TicketEvent {
  return { ticketId: 7, seq: 0, at, actor, ...body };
}
