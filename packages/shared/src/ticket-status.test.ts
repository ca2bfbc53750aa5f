import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { admin, colleague, employee, madeInto, stranger, technician } from './testing/people.ts';
import { decideStatusChange } from './ticket-status.ts';
import { TICKET_STATUSES, type TicketStatus } from './tickets.ts';

/** By their part in the ticket; `bystander` is a technician, `desk` the desk by itself. */
const PEOPLE = {
  requester: employee,
  assignee: technician,
  bystander: colleague,
  admin,
  stranger,
  desk: null,
};
type Part = keyof typeof PEOPLE;

/** Everything that is allowed; `with a reason`: refused without one. */
const ALLOWED: Record<string, Partial<Record<Part, 'freely' | 'with a reason'>>> = {
  'open → in_progress': { assignee: 'freely', bystander: 'freely', admin: 'freely' },
  'open → cancelled': { requester: 'freely', admin: 'with a reason' },
  'in_progress → open': { assignee: 'freely', admin: 'freely' },
  'in_progress → resolved': { assignee: 'freely', admin: 'freely' },
  'in_progress → cancelled': { assignee: 'with a reason', admin: 'with a reason' },
  'resolved → closed': { requester: 'freely', admin: 'freely', desk: 'freely' },
  'resolved → in_progress': { requester: 'freely', assignee: 'freely', admin: 'freely' },
  'closed → open': { requester: 'freely', admin: 'freely' },
};

const ASSIGNEE_AFTER: Record<string, 'set' | 'clear' | 'keep'> = {
  'open → in_progress': 'set',
  'in_progress → open': 'clear',
  'closed → open': 'clear',
};

const cells = TICKET_STATUSES.flatMap((from) =>
  TICKET_STATUSES.flatMap((to) =>
    (Object.keys(PEOPLE) as Part[]).map((part) => {
      const move = `${from} → ${to}`;
      const expected = ALLOWED[move]?.[part] ?? ('never' as const);
      return { from, to, part, move, expected };
    }),
  ),
);

describe('moving a ticket', () => {
  test('every move of every person is considered, and most are refused', () => {
    expect(cells).toHaveLength(5 * 5 * 6);
    expect(cells.filter((cell) => cell.expected === 'never')).toHaveLength(150 - 19);
  });

  test.each(cells)('$move by the $part: $expected', ({ from, to, part, move, expected }) => {
    const silent = decideAs(PEOPLE[part], from, to);
    const explained = decideAs(PEOPLE[part], from, to, 'En double');
    const accepted = { ok: true, move: { from, to, assignee: ASSIGNEE_AFTER[move] ?? 'keep' } };
    const refused = { ok: false, code: 'illegal_transition' };
    const askedWhy = { ok: false, code: 'validation', details: { fields: { reason: 'required' } } };
    switch (expected) {
      case 'freely':
        expect(silent).toMatchObject(accepted);
        expect(explained).toMatchObject(accepted);
        break;
      case 'with a reason':
        expect(silent).toEqual(askedWhy);
        expect(explained).toMatchObject(accepted);
        break;
      case 'never':
        expect(silent).toEqual(refused);
        expect(explained).toEqual(refused);
        break;
      default:
        expected satisfies never;
    }
  });

  test('an empty reason is none', () => {
    expect(decideAs(technician, 'in_progress', 'cancelled', '')).toMatchObject({
      code: 'validation',
    });
  });

  test('an administrator who asked for help cancels their own open ticket without saying why', () => {
    expect(decideAs(madeInto('admin', employee), 'open', 'cancelled')).toMatchObject({ ok: true });
  });

  test('an assignee who lost their role moves nothing any more', () => {
    const demoted = madeInto('employee', technician);
    for (const to of TICKET_STATUSES) {
      expect(decideAs(demoted, 'in_progress', to, 'En double')).toMatchObject({ ok: false });
    }
  });
});

function decideAs(actor: Person | null, status: TicketStatus, to: TicketStatus, reason?: string) {
  const assigneeId = status === 'open' ? null : technician.id;
  const ticket = { status, requesterId: employee.id, assigneeId };
  return decideStatusChange({ actor, ticket, to, ...(reason === undefined ? {} : { reason }) });
}
