import type { TicketEvent } from '@etape/shared/events';
import type { Api } from './clients.ts';
import { type Refusal, toRefusal } from './refusal.ts';
import { createWatch, type Watch } from './watch.ts';

/** A subscription to a ticket's events and all that came through it. */
export type Follower = {
  /** Every event, in the order of arrival. */
  events: Watch<TicketEvent>;
  /** How many events each frame carried. */
  frames: number[];
  /** `started`, `stopped`, or what the stream was refused with. */
  marks: Watch<'started' | 'stopped' | Refusal>;
  /** Waits until the event with this number has come. */
  upTo(seq: number): Promise<TicketEvent[]>;
  /** Waits until the stream is refused, and says with what. */
  refusal(): Promise<Refusal>;
  stop(): void;
};

export function followTicket(api: Api, ticketId: number, lastEventId?: string): Follower {
  const events = createWatch<TicketEvent>();
  const marks = createWatch<'started' | 'stopped' | Refusal>();
  const frames: number[] = [];
  const subscription = api.tickets.events.subscribe(
    { ticketId, ...(lastEventId === undefined ? {} : { lastEventId }) },
    {
      onStarted: () => marks.push('started'),
      onStopped: () => marks.push('stopped'),
      onError: (error) => marks.push(toRefusal(error)),
      onData({ data }) {
        frames.push(data.length);
        for (const event of data) events.push(event);
      },
    },
  );
  return {
    events,
    frames,
    marks,
    upTo: (seq) => events.until((all) => all.some((event) => event.seq >= seq), `event ${seq}`),
    async refusal() {
      const mark = await marks.find((one) => typeof one === 'object', 'a refusal');
      if (typeof mark === 'string') throw new Error(`Found ${mark} instead of a refusal`);
      return mark;
    },
    stop: () => subscription.unsubscribe(),
  };
}
