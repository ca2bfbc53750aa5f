import type { TicketEvent } from '@etape/shared/events';
import { TICKET_MOVES } from '@etape/shared/ticket-status';
import type { TicketStatus } from '@etape/shared/tickets';

/**
 * Reads a ticket's log as somebody who knows the rules of guidance and nothing of the code that
 * keeps them, and says where one was broken.
 */
export function findBrokenRules(events: readonly TicketEvent[]): string[] {
  const reader = new RuleReader();
  for (const event of events) reader.read(event);
  return reader.broken;
}

class RuleReader {
  readonly broken: string[] = [];
  #status: TicketStatus = 'open';
  #session: number | null = null;
  #sessions = 0;
  #steps = 0;
  #open: { number: number; revision: number; blocked: boolean } | null = null;

  read(event: TicketEvent): void {
    switch (event.type) {
      case 'status_changed':
        this.#move(event);
        break;
      case 'guidance_started':
        this.#start(event);
        break;
      case 'guidance_ended':
        this.#check(event, event.session === this.#session, 'not the session under way');
        this.#session = null;
        this.#open = null;
        break;
      case 'instruction_sent':
        this.#instruct(event);
        break;
      case 'instruction_rewritten':
      case 'instruction_withdrawn':
        this.#reword(event);
        break;
      case 'step_seen':
      case 'step_confirmed':
      case 'step_blocked':
        this.#answer(event);
        break;
      case 'message_posted': {
        const free = this.#session === null || this.#open?.blocked === true;
        this.#check(event, free, 'free chat during a guidance');
        break;
      }
      default:
        break;
    }
  }

  #move(event: TicketEvent & { type: 'status_changed' }): void {
    const { from, to } = event;
    this.#check(event, from === this.#status, `the ticket was ${this.#status}`);
    const legal = TICKET_MOVES.some((move) => move.from === from && move.to === to);
    this.#check(event, legal, 'no such move');
    this.#status = to;
  }

  #start(event: TicketEvent & { type: 'guidance_started' }): void {
    this.#check(event, this.#session === null, 'a session is under way already');
    this.#check(event, event.session === this.#sessions + 1, 'not the next session');
    this.#sessions = event.session;
    this.#session = event.session;
    this.#steps = 0;
    this.#open = null;
  }

  #instruct(event: TicketEvent & { type: 'instruction_sent' }): void {
    this.#check(event, event.session === this.#session, 'not the session under way');
    this.#check(event, this.#open === null, 'the step before is not confirmed');
    this.#check(event, event.step === this.#steps + 1, 'not the next number');
    this.#check(event, event.revision === 1, 'not a first wording');
    this.#steps = event.step;
    this.#open = { number: event.step, revision: 1, blocked: false };
  }

  #reword(event: TicketEvent & { type: 'instruction_rewritten' | 'instruction_withdrawn' }): void {
    this.#checkStep(event);
    if (event.type === 'instruction_withdrawn') {
      this.#open = null;
      return;
    }
    const next = (this.#open?.revision ?? 0) + 1;
    this.#check(event, event.revision === next, 'a revision was left out');
    this.#open = { number: event.step, revision: event.revision, blocked: false };
  }

  #answer(event: TicketEvent & { type: 'step_seen' | 'step_confirmed' | 'step_blocked' }): void {
    this.#checkStep(event);
    this.#check(event, event.revision === this.#open?.revision, 'of another wording');
    if (event.type === 'step_confirmed') this.#open = null;
    if (event.type !== 'step_blocked') return;
    this.#check(event, this.#open?.blocked === false, 'blocked already');
    if (this.#open !== null) this.#open = { ...this.#open, blocked: true };
  }

  #checkStep(event: TicketEvent & { session: number; step: number }): void {
    this.#check(event, event.session === this.#session, 'not the session under way');
    this.#check(event, event.step === this.#open?.number, 'no such open step');
  }

  #check(event: TicketEvent, holds: boolean, otherwise: string): void {
    if (!holds) this.broken.push(`event ${event.seq} (${event.type}): ${otherwise}`);
  }
}
