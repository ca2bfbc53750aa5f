import { randomUUID } from 'node:crypto';
import { LightSocket } from './light-socket.ts';
import type { Seat } from './orders.ts';

/** The id of a client's one subscription; calls have greater ones. */
const SUBSCRIPTION = 1;

/** How many connect at a time: people do not all come in the same instant. */
const AT_A_TIME = 50;

/** The newest event of each ticket that anybody here has heard of, by server: a later round begins there. */
const newest = new Map<string, string>();

/** Every kind of event that the load waits for; an event has one of them, once. */
const EVENT = /"type":"(?:message_posted|instruction_sent|step_confirmed)"/g;

/** The number of the newest event in a frame. */
const LAST = /"id":"(\d+)"/;

/** A frame with events, as text, and how many there are in it. */
export type OnEvents = (count: number, frame: string) => void;

/** Somebody with a socket: they follow their ticket, if they are to, and send what they are told to. */
export class LoadClient {
  readonly seat: Seat;
  #socket: LightSocket | null = null;
  #ticket = '';
  #onEvents: OnEvents;
  #started: () => void = () => {};
  readonly #answers = new Map<number, () => void>();
  #lastCall = SUBSCRIPTION;
  #failed: (error: Error) => void = () => {};

  constructor(seat: Seat, onEvents: OnEvents = () => {}) {
    this.seat = seat;
    this.#onEvents = onEvents;
  }

  async enter(origin: string): Promise<void> {
    this.#ticket = `${origin} ${this.seat.ticketId}`;
    this.#socket = await LightSocket.open(origin, (payload) => this.#hear(payload));
    this.#say({ method: 'connectionParams', data: { token: this.seat.token } });
  }

  /** Resolves once the server has said that the subscription has begun. */
  async follow(): Promise<void> {
    const started = new Promise<void>((resolve, reject) => {
      this.#started = resolve;
      this.#failed = reject;
    });
    // From the newest event: what came before is none of what is measured.
    const lastEventId = newest.get(this.#ticket) ?? String(this.seat.lastSeq);
    const input = { ticketId: this.seat.ticketId, lastEventId };
    this.#say({
      id: SUBSCRIPTION,
      method: 'subscription',
      params: { path: 'tickets.events', input },
    });
    await started;
  }

  /** A command on the client's ticket; resolves once it is answered. Throws what it was refused with. */
  call(path: string, input: Record<string, unknown>): Promise<void> {
    this.#lastCall += 1;
    const id = this.#lastCall;
    const whole = { ticketId: this.seat.ticketId, commandId: randomUUID(), ...input };
    return new Promise((resolve, reject) => {
      this.#failed = reject;
      this.#answers.set(id, resolve);
      this.#say({ id, method: 'mutation', params: { path, input: whole } });
    });
  }

  onEvents(onEvents: OnEvents): void {
    this.#onEvents = onEvents;
  }

  async leave(): Promise<void> {
    await this.#socket?.close();
  }

  #say(frame: unknown): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  #hear(payload: Buffer): void {
    const frame = payload.toString('latin1');
    if (frame === 'PING') {
      this.#socket?.send('PONG');
    } else if (frame.includes('"error":')) {
      this.#failed(new Error(`The load was refused: ${frame}`));
    } else if (!frame.startsWith(`{"id":${SUBSCRIPTION},`)) {
      const id = Number(/^\{"id":(\d+)/.exec(frame)?.[1]);
      this.#answers.get(id)?.();
      this.#answers.delete(id);
    } else if (frame.includes('"started"')) {
      this.#started();
    } else {
      const [, last] = LAST.exec(frame) ?? [];
      if (last !== undefined) newest.set(this.#ticket, last);
      const count = frame.match(EVENT)?.length ?? 0;
      if (count > 0) this.#onEvents(count, frame);
    }
  }
}

/** All of them come in; those who follow do so once everybody is there. */
export async function gather(
  origin: string,
  clients: readonly LoadClient[],
  { follow }: { follow: boolean },
): Promise<void> {
  const waiting = [...clients];
  const enter = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await next.enter(origin);
      if (follow) await next.follow();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, enter));
}
