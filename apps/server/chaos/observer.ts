import type { TicketEvent } from '@etape/shared/events';
import { evolve } from '@etape/shared/guidance/evolve';
import { type GuidanceState, NO_GUIDANCE } from '@etape/shared/guidance/state';
import type { TicketStatus } from '@etape/shared/tickets';
import type { Wording } from './moves.ts';

/** A command that the server said it had carried out. */
export type Acknowledged = {
  kind: string;
  actorId: number;
  ticketId: number;
  commandId: string;
  /** The wording that it answered, where it answered one. */
  about?: Wording | undefined;
};

/** One subscription, as its client saw it. */
export type Stream = {
  whose: string;
  staff: boolean;
  ticketId: number;
  events: TicketEvent[];
  /** What the client makes of them. */
  guidance: GuidanceState;
  status: TicketStatus;
};

const LOOK_AGAIN_MS = 100;

/** Holds every acknowledged command and every delivered event, and judges nothing. */
export class Observer {
  readonly acknowledged: Acknowledged[] = [];
  readonly streams: Stream[] = [];
  readonly refusals = new Map<string, number>();
  #heard: (() => void)[] = [];

  acknowledge(command: Acknowledged): void {
    this.acknowledged.push(command);
  }

  refuse(kind: string, code: string): void {
    const key = `${kind}: ${code}`;
    this.refusals.set(key, (this.refusals.get(key) ?? 0) + 1);
  }

  open(stream: Pick<Stream, 'whose' | 'staff' | 'ticketId'>): Stream {
    const opened: Stream = { ...stream, events: [], guidance: NO_GUIDANCE, status: 'open' };
    this.streams.push(opened);
    return opened;
  }

  hear(stream: Stream, events: readonly TicketEvent[]): void {
    for (const event of events) {
      stream.events.push(event);
      stream.guidance = evolve(stream.guidance, event);
      if (event.type === 'status_changed') stream.status = event.to;
    }
    for (const wake of this.#heard.splice(0)) wake();
  }

  /** Resolves at the next delivery to anybody, or after the time. */
  next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#heard.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Waits until so many commands have been acknowledged. */
  async untilAcknowledged(count: number): Promise<void> {
    while (this.acknowledged.length < count) await this.next(LOOK_AGAIN_MS);
  }
}
