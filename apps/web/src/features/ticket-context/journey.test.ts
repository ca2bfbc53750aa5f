import type { EventBody, TicketEvent } from '@etape/shared/events';
import { describe, expect, it } from 'vitest';
import { at, marie } from '../../testing/tickets.ts';
import { pastSessions } from './journey.ts';

function log(...bodies: EventBody[]): TicketEvent[] {
  return bodies.map((body, index) => ({
    ticketId: 1042,
    seq: index + 1,
    at: at(`14:${String(index + 10)}`),
    actor: marie,
    ...body,
  }));
}

const started: EventBody = { type: 'guidance_started', session: 1 };
const sent: EventBody = {
  type: 'instruction_sent',
  session: 1,
  step: 1,
  revision: 1,
  body: 'Ouvrez',
};
const confirmed: EventBody = { type: 'step_confirmed', session: 1, step: 1, revision: 1 };
const ended: EventBody = { type: 'guidance_ended', session: 1, outcome: 'resolved' };

describe('earlier guidances', () => {
  it('tell their steps and how they ended', () => {
    const [session] = pastSessions(log(started, sent, confirmed, ended));
    expect(session).toMatchObject({
      session: 1,
      startedAt: at('14:10'),
      endedAt: at('14:13'),
      outcome: 'resolved',
    });
    expect(session?.steps.map((one) => one.status)).toEqual(['confirmed']);
  });

  it('leave out the one under way, and one whose beginning is not loaded', () => {
    expect(pastSessions(log(started, sent))).toEqual([]);
    expect(pastSessions(log(sent, confirmed, ended))).toEqual([]);
  });
});
