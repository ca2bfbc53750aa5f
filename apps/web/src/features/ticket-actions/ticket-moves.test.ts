import { describe, expect, it } from 'vitest';
import { claire, guidance, marie, paul, ticketView } from '../../testing/tickets.ts';
import { primaryActionOf, ticketMovesOf } from './ticket-moves.ts';

const open = ticketView({ status: 'open', assignee: null });
const resolved = ticketView({ status: 'resolved' });
const closed = ticketView({ status: 'closed' });

describe('what comes next', () => {
  it.each([
    ['taking an open ticket', open, paul, 'take'],
    ['resolving what one works on', ticketView(), marie, 'resolve'],
    ['reopening what one has resolved', resolved, marie, 'reopen'],
    ['reopening what is closed, for an administrator', closed, claire, 'reopen'],
    ['nothing on a closed ticket, for a technician', closed, marie, null],
  ] as const)('%s', (_, ticket, actor, action) => {
    expect(primaryActionOf(ticketMovesOf(ticket, actor))).toBe(action);
  });
});

describe('the rest', () => {
  it('lets an assignee release, transfer, change, cancel and guide', () => {
    expect(ticketMovesOf(ticketView(), marie)).toMatchObject({
      release: true,
      give: 'transfer',
      edit: true,
      cancel: true,
      guide: null,
    });
  });

  it('lets only an administrator assign an open ticket', () => {
    expect(ticketMovesOf(open, claire).give).toBe('assign');
    expect(ticketMovesOf(open, paul).give).toBeNull();
  });

  it('says why a guidance cannot start', () => {
    const guided = ticketView({ guidance: guidance('idle') });
    expect(ticketMovesOf(guided, marie).guide).toBe('guidance_active');
    expect(ticketMovesOf(resolved, marie).guide).toBe('illegal_transition');
  });
});
