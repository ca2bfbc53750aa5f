import type { EventType } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { describe, expect, it } from 'vitest';
import {
  amina,
  at,
  claire,
  guidance,
  marie,
  paul,
  step,
  ticketView,
} from '../../testing/tickets.ts';
import { kindOf, type News, newsOf } from './desk-news.ts';

function news(
  change: EventType,
  { by, ticket = ticketView() }: { by: Person | null; ticket?: ReturnType<typeof ticketView> },
) {
  return newsOf({ ticketId: ticket.id, change, ticket, actor: by }, marie);
}

describe('news to a technician', () => {
  it('are a step confirmed or blocked on a ticket of theirs', () => {
    const ticket = ticketView({ guidance: guidance('blocked', [step({ status: 'blocked' })]) });
    expect(news('step_blocked', { by: amina, ticket })).toEqual({
      type: 'blocked',
      name: 'Amina',
      step: 1,
    });
  });

  it('are a ticket given to them, by somebody or by the desk', () => {
    expect(news('ticket_assigned', { by: claire })).toEqual({ type: 'given', by: 'Claire Martin' });
    expect(news('ticket_created', { by: amina })).toEqual({ type: 'given', by: null });
  });

  it('are a message, without its stars', () => {
    const ticket = ticketView({
      lastMessage: { actor: amina, body: '**Merci**', at: at('14:20') },
    });
    expect(news('message_posted', { by: amina, ticket })).toEqual({
      type: 'message',
      name: 'Amina',
      body: 'Merci',
    });
  });

  it('are a new ticket that is urgent and that nobody has', () => {
    const urgent = ticketView({ status: 'open', assignee: null, priority: 'urgent' });
    expect(news('ticket_created', { by: amina, ticket: urgent })?.type).toBe('urgent');
    expect(
      news('ticket_created', { by: amina, ticket: { ...urgent, priority: 'low' } }),
    ).toBeNull();
  });
});

describe('no news', () => {
  it('is what one did oneself', () => {
    expect(news('ticket_assigned', { by: marie })).toBeNull();
  });

  it('is what happens on a colleague’s ticket', () => {
    expect(news('step_blocked', { by: amina, ticket: ticketView({ assignee: paul }) })).toBeNull();
  });

  it('is what nobody needs to act on', () => {
    expect(news('step_seen', { by: amina })).toBeNull();
    expect(news('ticket_updated', { by: claire })).toBeNull();
  });
});

describe('news and the bell', () => {
  it.each<[News, ReturnType<typeof kindOf>]>([
    [{ type: 'confirmed', name: 'Amina', step: 1 }, 'step_confirmed'],
    [{ type: 'blocked', name: 'Amina', step: 1 }, 'step_blocked'],
    [{ type: 'stopped', name: 'Amina' }, 'message'],
    [{ type: 'message', name: 'Amina', body: 'Merci' }, 'message'],
    [{ type: 'not_solved', name: 'Amina' }, 'reopened'],
    [{ type: 'given', by: null }, 'assigned'],
    [{ type: 'urgent', name: 'Amina' }, 'ticket_available'],
  ])('are of one kind: %o', (one, kind) => {
    expect(kindOf(one, 'normal')).toBe(kind);
  });

  it('tell an urgent ticket apart', () => {
    expect(kindOf({ type: 'given', by: null }, 'critical')).toBe('urgent_assigned');
  });
});
