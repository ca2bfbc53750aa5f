import type { EventBody, TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import { describe, expect, test } from 'vitest';
import { previewOutbox } from './optimistic.ts';
import type { OutboxItem } from './outbox.ts';
import type { OutboxCommand } from './outbox-entry.ts';
import { foldEvents, type TicketLog } from './ticket-events.ts';

const AT = '2026-11-22T14:00:00.000Z';
const amina: Person = { id: 1, firstName: 'Amina', lastName: 'Benali', role: 'employee' };
const marie: Person = { id: 2, firstName: 'Marie', lastName: 'Dupont', role: 'technician' };

const chatting = log([]);
const awaiting = log([
  by(marie, { type: 'guidance_started', session: 1 }),
  by(marie, { type: 'instruction_sent', session: 1, step: 1, revision: 1, body: 'Ouvrez.' }),
]);
const confirm: OutboxCommand = { type: 'confirm', session: 1, step: 1, revision: 1 };

describe('a confirmation', () => {
  test('shows at once', () => {
    const { ticket, pending } = previewOutbox(awaiting, [sending(confirm)], amina);
    expect(ticket.guidance).toMatchObject({ status: 'idle', steps: [{ status: 'confirmed' }] });
    expect(pending).toMatchObject([{ state: 'sending', event: { type: 'step_confirmed' } }]);
  });

  test('shows nothing more once its event is here', () => {
    const told = foldEvents(awaiting, [
      { ...by(amina, { type: 'step_confirmed', session: 1, step: 1, revision: 1 }), seq: 4 },
    ]);
    expect(previewOutbox(told, [sending(confirm)], amina)).toMatchObject({
      ticket: told.ticket,
      pending: [],
    });
  });

  test('shows nothing where the wording has changed', () => {
    const rewritten = foldEvents(awaiting, [
      {
        ...by(marie, {
          type: 'instruction_rewritten',
          session: 1,
          step: 1,
          revision: 2,
          body: 'Fermez.',
        }),
        seq: 4,
      },
    ]);
    const { ticket, pending } = previewOutbox(rewritten, [sending(confirm)], amina);
    expect(ticket.guidance.status).toBe('awaiting');
    expect(pending).toEqual([]);
  });

  test('of an earlier session shows nothing in a later one', () => {
    const later = log([
      by(marie, { type: 'guidance_started', session: 2 }),
      by(marie, { type: 'instruction_sent', session: 2, step: 1, revision: 1, body: 'Ouvrez.' }),
    ]);
    expect(previewOutbox(later, [sending(confirm)], amina).pending).toEqual([]);
  });
});

describe('a message', () => {
  const hello: OutboxCommand = { type: 'message', body: 'Bonjour' };

  test('shows at once, and says that it waits while the line is down', () => {
    const { pending } = previewOutbox(chatting, [{ ...sending(hello), state: 'waiting' }], amina);
    expect(pending).toMatchObject([{ state: 'waiting', event: { body: 'Bonjour' } }]);
  });

  test('is not doubled by its event, which may come before the answer', () => {
    const told = foldEvents(chatting, [
      { ...by(amina, { type: 'message_posted', body: 'Bonjour' }), seq: 4 },
    ]);
    const { pending, arrived } = previewOutbox(told, [sending(hello)], amina);
    expect(pending).toEqual([]);
    expect([...arrived]).toEqual(['message']);
  });

  test('said twice stays until it was told twice', () => {
    const told = foldEvents(chatting, [
      { ...by(amina, { type: 'message_posted', body: 'Bonjour' }), seq: 4 },
    ]);
    const twice = [sending(hello, 'first'), sending(hello, 'second')];
    const { pending } = previewOutbox(told, twice, amina);
    expect(pending.map((one) => one.commandId)).toEqual(['second']);
  });

  test('stays in sight between the answer and the event', () => {
    const item: OutboxItem = { entry: sending(hello).entry, state: 'delivered', seq: 4 };
    expect(previewOutbox(chatting, [item], amina).pending).toHaveLength(1);
  });

  test('of another ticket is not shown', () => {
    const item = sending(hello);
    const elsewhere = { ...item, entry: { ...item.entry, ticketId: 8 } };
    expect(previewOutbox(chatting, [elsewhere], amina).pending).toEqual([]);
  });
});

function sending(command: OutboxCommand, commandId: string = command.type): OutboxItem {
  return { entry: { commandId, ticketId: 7, madeAt: AT, knownSeq: 3, command }, state: 'sending' };
}

function log(events: TicketEvent[]): TicketLog {
  const ticket: TicketView = {
    id: 7,
    title: 'Imprimante',
    description: 'Elle n’imprime plus.',
    status: 'in_progress',
    priority: 'normal',
    category: { id: 1, name: 'Matériel', color: '#5b5bd6' },
    equipment: null,
    requester: { ...amina, phone: null, department: null },
    assignee: marie,
    createdAt: AT,
    updatedAt: AT,
    takenAt: AT,
    resolvedAt: null,
    closedAt: null,
    seq: 1,
    requesterSpokeLast: true,
    lastMessage: null,
    guidance: { status: 'inactive' },
  };
  const start: TicketLog = { ticket, timeline: [], seq: 1, hasMore: false, history: 'first' };
  const told = events.map((event, index) => ({ ...event, seq: index + 2 }));
  return { ...foldEvents(start, told), seq: 3 };
}

function by(actor: Person, body: EventBody): TicketEvent {
  return { ticketId: 7, seq: 0, at: AT, actor, ...body };
}
