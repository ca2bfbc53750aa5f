import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import {
  changeStatusSchema,
  createTicketSchema,
  listTicketsSchema,
  markReadSchema,
  sendMessageSchema,
  ticketEventsSchema,
  timelineSchema,
  updateTicketSchema,
} from './ticket-schemas.ts';

const draft = { title: 'Plus de wifi', description: 'Depuis ce matin, rien.', categoryId: 3 };

describe('opening a ticket', () => {
  test('takes a title, a description and a category; the priority is normal', () => {
    expect(createTicketSchema.parse(draft)).toEqual({ ...draft, priority: 'normal' });
  });

  test.each([
    ['title', LIMITS.title],
    ['description', LIMITS.description],
  ] as const)('bounds the %s', (field, { min, max }) => {
    const accepts = (length: number) =>
      createTicketSchema.safeParse({ ...draft, [field]: 'é'.repeat(length) }).success;
    expect([min - 1, min, max, max + 1].map(accepts)).toEqual([false, true, true, false]);
  });

  test('requires a category', () => {
    const { categoryId: _, ...rest } = draft;
    expect(createTicketSchema.safeParse(rest).success).toBe(false);
  });

  test('refuses a priority that does not exist', () => {
    expect(createTicketSchema.safeParse({ ...draft, priority: 'asap' }).success).toBe(false);
  });

  test('neither its status nor its assignee is the client’s to say', () => {
    const parsed = createTicketSchema.parse({ ...draft, status: 'closed', assigneeId: 1 });
    expect(parsed).toEqual({ ...draft, priority: 'normal' });
  });
});

describe('listing tickets', () => {
  test('brings a page of fifty', () => {
    expect(listTicketsSchema.parse({ scope: 'mine' })).toEqual({ scope: 'mine', limit: 50 });
  });

  test.each([0, 101, 1.5, -1])('never a page of %d', (limit) => {
    expect(listTicketsSchema.safeParse({ scope: 'mine', limit }).success).toBe(false);
  });

  test('an empty search is none', () => {
    expect(listTicketsSchema.parse({ scope: 'all', search: '  ' }).search).toBeUndefined();
  });

  test('statuses and priorities are known ones, each once at most', () => {
    const accepts = (input: object) =>
      listTicketsSchema.safeParse({ scope: 'all', ...input }).success;
    expect(accepts({ status: ['open', 'closed'], priority: ['urgent'] })).toBe(true);
    expect(accepts({ status: ['deleted'] })).toBe(false);
    expect(accepts({ status: Array(6).fill('open') })).toBe(false);
    expect(accepts({ priority: Array(5).fill('low') })).toBe(false);
  });
});

describe('a message', () => {
  const message = { ticketId: 1042, body: ' Bonjour ', commandId: 'c1' };

  test('is trimmed and for everyone, unless it says otherwise', () => {
    expect(sendMessageSchema.parse(message)).toEqual({
      ...message,
      body: 'Bonjour',
      internal: false,
    });
  });

  test('has from 1 to 4,000 characters', () => {
    const accepts = (body: string) => sendMessageSchema.safeParse({ ...message, body }).success;
    expect(['', ' ', 'é', 'é'.repeat(4000), 'é'.repeat(4001)].map(accepts)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('carries a command id, so that a retry is known', () => {
    const { commandId: _, ...rest } = message;
    expect(sendMessageSchema.safeParse(rest).success).toBe(false);
  });
});

describe('following a ticket', () => {
  test('goes on after the last event that was received', () => {
    const input = { ticketId: 1042, lastEventId: '17' };
    expect(ticketEventsSchema.parse(input)).toEqual(input);
    expect(ticketEventsSchema.parse({ ticketId: 1042 })).toEqual({ ticketId: 1042 });
  });

  test.each(['', '-1', '1.5', '1e3', ' 1', '0x10', '9'.repeat(16)])(
    'refuses the cursor %j',
    (lastEventId) => {
      expect(ticketEventsSchema.safeParse({ ticketId: 1042, lastEventId }).success).toBe(false);
    },
  );

  test('older events come in pages', () => {
    expect(timelineSchema.parse({ ticketId: 1042, before: 300 })).toMatchObject({ limit: 200 });
    expect(timelineSchema.safeParse({ ticketId: 1042, before: 0 }).success).toBe(false);
  });

  test('what was read is a number of an event, or none yet', () => {
    expect(markReadSchema.parse({ ticketId: 1042, seq: 0 })).toEqual({ ticketId: 1042, seq: 0 });
    expect(markReadSchema.safeParse({ ticketId: 1042, seq: -1 }).success).toBe(false);
  });
});

test('equipment can be taken away, which is not the same as left as it is', () => {
  expect(updateTicketSchema.parse({ ticketId: 1, equipmentId: null })).toHaveProperty(
    'equipmentId',
  );
  expect(updateTicketSchema.parse({ ticketId: 1 })).not.toHaveProperty('equipmentId');
});

test('a move names a status that exists; a reason of spaces is none', () => {
  const input = { ticketId: 1, status: 'cancelled', reason: '  ' };
  expect(changeStatusSchema.parse(input).reason).toBeUndefined();
  expect(changeStatusSchema.safeParse({ ...input, status: 'deleted' }).success).toBe(false);
});
