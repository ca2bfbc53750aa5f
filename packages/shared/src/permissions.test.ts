import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { can, canOnDesk, type DeskAction, isAssignee, type TicketAction } from './permissions.ts';
import { admin, colleague, employee, madeInto, stranger, technician } from './testing/people.ts';

const PEOPLE = {
  requester: employee,
  stranger,
  assignee: technician,
  colleague,
  admin,
  asking: madeInto('technician', employee),
  demoted: madeInto('employee', technician),
} satisfies Record<string, Person>;
type Part = keyof typeof PEOPLE;

/**
 * Who may do what to a ticket that has an assignee. `asking`: a technician who is its requester;
 * `demoted`: its assignee, who lost their role.
 */
const ASSIGNED: Record<TicketAction, readonly Part[]> = {
  'ticket.view': ['requester', 'assignee', 'admin', 'asking'],
  'ticket.take': ['assignee', 'admin', 'asking'],
  'ticket.release': ['assignee', 'admin'],
  'ticket.transfer': ['assignee', 'admin'],
  'ticket.assign': ['admin'],
  'ticket.update': ['assignee', 'admin'],
  'ticket.message': ['requester', 'assignee', 'admin', 'asking'],
  'ticket.note': ['assignee', 'admin', 'asking'],
  'guidance.start': ['assignee', 'admin'],
  'guidance.answer': ['requester', 'asking'],
};

/** The same of a ticket that nobody has yet. */
const UNASSIGNED: Record<TicketAction, readonly Part[]> = {
  'ticket.view': ['requester', 'assignee', 'colleague', 'admin', 'asking'],
  'ticket.take': ['assignee', 'colleague', 'admin', 'asking'],
  'ticket.release': ['admin'],
  'ticket.transfer': ['admin'],
  'ticket.assign': ['admin'],
  'ticket.update': ['admin'],
  'ticket.message': ['requester', 'admin', 'asking'],
  'ticket.note': ['assignee', 'colleague', 'admin', 'asking'],
  'guidance.start': ['admin'],
  'guidance.answer': ['requester', 'asking'],
};

const DESK: Record<DeskAction, readonly Part[]> = {
  'ticket.createOnBehalf': ['assignee', 'colleague', 'admin', 'asking'],
  'equipment.listAll': ['assignee', 'colleague', 'admin', 'asking'],
  'people.list': ['assignee', 'colleague', 'admin', 'asking'],
  'equipment.changeStatus': ['assignee', 'colleague', 'admin', 'asking'],
  'users.manage': ['admin'],
  'catalogue.manage': ['admin'],
  'settings.manage': ['admin'],
  'deliveries.manage': ['admin'],
  'adminLog.read': ['admin'],
  'statistics.desk': ['admin'],
  'statistics.own': ['assignee', 'colleague', 'admin', 'asking'],
} as const;

const parts = Object.keys(PEOPLE) as Part[];

describe('on a ticket that a technician has', () => {
  test.each(cellsOf(ASSIGNED))('$action, $part: $expected', ({ action, part, expected }) => {
    expect(can(PEOPLE[part], action, ticket(technician.id))).toBe(expected);
  });
});

describe('on a ticket that nobody has', () => {
  test.each(cellsOf(UNASSIGNED))('$action, $part: $expected', ({ action, part, expected }) => {
    expect(can(PEOPLE[part], action, ticket(null))).toBe(expected);
  });
});

describe('on the desk', () => {
  test.each(cellsOf(DESK))('$action, $part: $expected', ({ action, part, expected }) => {
    expect(canOnDesk(PEOPLE[part], action)).toBe(expected);
  });
});

test('an administrator neither guides nor is guided by themself', () => {
  const asking = madeInto('admin', employee);
  expect(can(asking, 'guidance.start', ticket(technician.id))).toBe(false);
  expect(can(asking, 'guidance.answer', ticket(technician.id))).toBe(true);
});

test('having a ticket takes a role that works on tickets', () => {
  expect(isAssignee(technician, ticket(technician.id))).toBe(true);
  expect(isAssignee(PEOPLE.demoted, ticket(technician.id))).toBe(false);
});

function ticket(assigneeId: number | null) {
  return { status: 'in_progress', requesterId: employee.id, assigneeId } as const;
}

function cellsOf<Action extends string>(table: Record<Action, readonly Part[]>) {
  return (Object.keys(table) as Action[]).flatMap((action) =>
    parts.map((part) => ({ action, part, expected: table[action].includes(part) })),
  );
}
