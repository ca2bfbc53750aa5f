import { describe, expect, test } from 'vitest';
import type { EventBody } from './events.ts';
import { mayBeTold, notificationsOf } from './notification-rules.ts';
import type { PeopleThen } from './people-along.ts';
import type { TicketSubject } from './permissions.ts';
import { admin, colleague, employee, madeInto, stranger, technician } from './testing/people.ts';
import type { Priority, TicketStatus } from './tickets.ts';

const PEOPLE: PeopleThen = {
  requesterId: employee.id,
  assigneeId: technician.id,
  formerAssigneeId: null,
  guideId: admin.id,
  priority: 'normal',
};

const STEP = { session: 1, step: 1, revision: 1 };

const created: EventBody = {
  type: 'ticket_created',
  title: 'VPN',
  description: 'Rien ne va plus',
  priority: 'normal',
};

const assigned: EventBody = {
  type: 'ticket_assigned',
  assignee: technician,
  previous: null,
  kind: 'assigned',
};

function moved(from: TicketStatus, to: TicketStatus): EventBody {
  return { type: 'status_changed', from, to };
}

function prioritised(from: Priority, to: Priority): EventBody {
  return { type: 'ticket_updated', changes: { priority: { from, to } } };
}

describe('whom an event concerns', () => {
  test.each<[string, EventBody, ReturnType<typeof notificationsOf>]>([
    [
      'a new ticket, whoever asked and all who help',
      created,
      [
        { kind: 'created', to: [employee.id] },
        { kind: 'ticket_available', to: 'staff' },
      ],
    ],
    ['an assignment, whoever gets it', assigned, [{ kind: 'assigned', to: [technician.id] }]],
    [
      'a message, both sides of the ticket',
      { type: 'message_posted', body: 'Bonjour' },
      [{ kind: 'message', to: [employee.id, technician.id] }],
    ],
    [
      'a message about a step, whoever guides as well',
      { type: 'message_posted', body: 'Bonjour', step: 1 },
      [{ kind: 'message', to: [employee.id, technician.id, admin.id] }],
    ],
    [
      'an internal note, whoever has the ticket',
      { type: 'note_posted', body: 'Psst' },
      [{ kind: 'message', to: [technician.id] }],
    ],
    [
      'an instruction, whoever carries it out',
      { type: 'instruction_sent', ...STEP, body: 'Ouvrez' },
      [{ kind: 'step_received', to: [employee.id] }],
    ],
    [
      'a new wording, too',
      { type: 'instruction_rewritten', ...STEP, body: 'Ouvrez' },
      [{ kind: 'step_received', to: [employee.id] }],
    ],
    [
      'a confirmation, whoever guides',
      { type: 'step_confirmed', ...STEP },
      [{ kind: 'step_confirmed', to: [admin.id] }],
    ],
    [
      'a block, whoever guides',
      { type: 'step_blocked', ...STEP, reason: 'other' },
      [{ kind: 'step_blocked', to: [admin.id] }],
    ],
    [
      'the last words of a guidance, both of its sides',
      { type: 'guidance_ended', session: 1, outcome: 'stopped', message: 'Réunion' },
      [{ kind: 'message', to: [employee.id, admin.id] }],
    ],
    [
      'the end of a guidance without a word, nobody',
      { type: 'guidance_ended', session: 1, outcome: 'stopped' },
      [],
    ],
    [
      'one that resolved, nobody: the resolution is told',
      { type: 'guidance_ended', session: 1, outcome: 'resolved', message: 'Voilà' },
      [],
    ],
    [
      'a resolution, whoever asked',
      moved('in_progress', 'resolved'),
      [{ kind: 'resolved', to: [employee.id] }],
    ],
    [
      'a reopening, whoever has the ticket',
      moved('resolved', 'in_progress'),
      [{ kind: 'reopened', to: [technician.id] }],
    ],
    ['the start of the work, nobody', moved('open', 'in_progress'), []],
    [
      'a closing, both sides',
      moved('resolved', 'closed'),
      [{ kind: 'closed', to: [employee.id, technician.id] }],
    ],
    [
      'a cancellation, both sides',
      moved('open', 'cancelled'),
      [{ kind: 'closed', to: [employee.id, technician.id] }],
    ],
    [
      'a ticket given back, all who help',
      moved('in_progress', 'open'),
      [{ kind: 'ticket_available', to: 'staff' }],
    ],
    ['a change of category, nobody', { type: 'ticket_updated', changes: {} }, []],
    [
      'a ticket that became urgent, whoever has it',
      prioritised('normal', 'urgent'),
      [{ kind: 'urgent_assigned', to: [technician.id] }],
    ],
    ['one that was urgent before, nobody', prioritised('urgent', 'critical'), []],
    ['one that calms down, nobody', prioritised('critical', 'low'), []],
    ['a release by itself, nobody', { type: 'ticket_released', previous: technician }, []],
    ['the start of a guidance, nobody', { type: 'guidance_started', session: 1 }, []],
    ['a step taken back, nobody', { type: 'instruction_withdrawn', ...STEP }, []],
    ['a step seen, nobody', { type: 'step_seen', ...STEP }, []],
  ])('%s', (_what, event, news) => {
    expect(notificationsOf(event, PEOPLE)).toEqual(news);
  });

  test('an urgent ticket is told as such to whoever gets it', () => {
    expect(notificationsOf(assigned, { ...PEOPLE, priority: 'critical' })).toEqual([
      { kind: 'urgent_assigned', to: [technician.id] },
    ]);
  });

  test('a closed ticket that comes back concerns whoever had it, and all who help', () => {
    const people = { ...PEOPLE, assigneeId: null, formerAssigneeId: technician.id };
    expect(notificationsOf(moved('closed', 'open'), people)).toEqual([
      { kind: 'reopened', to: [technician.id] },
      { kind: 'ticket_available', to: 'staff' },
    ]);
  });

  test('where nobody has the ticket, nobody is meant', () => {
    const people = { ...PEOPLE, assigneeId: null };
    expect(notificationsOf({ type: 'note_posted', body: 'Psst' }, people)).toEqual([
      { kind: 'message', to: [] },
    ]);
  });

  test('whoever asked and helps themself is one person', () => {
    const people = { ...PEOPLE, requesterId: technician.id };
    expect(notificationsOf({ type: 'message_posted', body: 'Bonjour' }, people)).toEqual([
      { kind: 'message', to: [technician.id] },
    ]);
  });
});

describe('who may be told', () => {
  const ticket: TicketSubject = {
    status: 'in_progress',
    requesterId: employee.id,
    assigneeId: technician.id,
  };
  const message = { type: 'message_posted', actorId: employee.id, ticket } as const;

  test('nobody of what they did themselves', () => {
    expect(mayBeTold(technician, 'message', message)).toBe(true);
    expect(mayBeTold(employee, 'message', message)).toBe(false);
  });

  test('except that their own ticket has arrived', () => {
    expect(mayBeTold(employee, 'created', { ...message, type: 'ticket_created' })).toBe(true);
  });

  test('nobody of a ticket that they may not see', () => {
    expect(mayBeTold(colleague, 'message', message)).toBe(false);
    expect(mayBeTold(stranger, 'message', message)).toBe(false);
    expect(mayBeTold(admin, 'message', message)).toBe(true);
  });

  test('no employee of an internal note', () => {
    const note = { type: 'note_posted', actorId: admin.id, ticket } as const;
    expect(mayBeTold(technician, 'message', note)).toBe(true);
    expect(mayBeTold(employee, 'message', note)).toBe(false);
  });

  test('of a free ticket, all who help, as long as it is free', () => {
    const free = { status: 'open', requesterId: employee.id, assigneeId: null } as const;
    const news = { type: 'ticket_created', actorId: employee.id, ticket: free } as const;
    expect(mayBeTold(technician, 'ticket_available', news)).toBe(true);
    expect(mayBeTold(admin, 'ticket_available', news)).toBe(true);
    expect(mayBeTold(stranger, 'ticket_available', news)).toBe(false);
    expect(mayBeTold(admin, 'ticket_available', { ...news, ticket })).toBe(false);
  });

  test('somebody who no longer helps is told nothing that is for those who do', () => {
    const own: TicketSubject = { ...ticket, requesterId: technician.id };
    const about = { type: 'step_confirmed', actorId: employee.id, ticket: own } as const;
    expect(mayBeTold(technician, 'step_confirmed', about)).toBe(true);
    expect(mayBeTold(madeInto('employee', technician), 'step_confirmed', about)).toBe(false);
  });
});
