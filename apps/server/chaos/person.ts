import { setTimeout as sleep } from 'node:timers/promises';
import type { TicketEvent } from '@etape/shared/events';
import type { Session } from '@etape/shared/users';
import { TRPCClientError } from '@trpc/client';
import {
  type Api,
  createHttpApi,
  createSocketApi,
  type SocketApi,
} from '../test/support/clients.ts';
import { PASSWORD } from './cast.ts';
import { Standstills } from './standstills.ts';

/** What came of a command: refused with a domain code, or done. */
export type Answer<Result> = { ok: true; result: Result } | { ok: false; code: string };

const PAUSE_MS = 40;

type Stream = {
  ticketId: number;
  hear: (events: TicketEvent[]) => void;
  /** The id of the last frame, from which it goes on. */
  last: string | undefined;
  stop: () => void;
};

/**
 * Somebody with a browser, as stubborn as ours: a lost answer is asked for again with the same
 * command, an expired token is renewed, a broken stream goes on after its last event.
 */
export class Person {
  readonly email: string;
  readonly #origin: string;
  #session: Session | null = null;
  #renewal: Promise<void> | null = null;
  #socket: SocketApi | null = null;
  #gone = false;
  readonly #streams = new Set<Stream>();
  readonly standstills = new Standstills(() => this.#streams.size);

  constructor(origin: string, email: string) {
    this.#origin = origin;
    this.email = email;
  }

  get id(): number {
    if (this.#session === null) throw new Error(`${this.email} has not signed in`);
    return this.#session.user.id;
  }

  async signIn(): Promise<void> {
    const api = createHttpApi(this.#origin, null, { 'x-client': 'native' });
    this.#session = await insist(() =>
      api.auth.login.mutate({ email: this.email, password: PASSWORD }),
    );
  }

  /** Calls until there is an answer. Only a refusal by the rules is one; a 500 is not. */
  async call<Result>(request: (api: Api) => Promise<Result>): Promise<Answer<Result>> {
    for (;;) {
      const token = this.#session?.accessToken ?? null;
      try {
        return { ok: true, result: await request(createHttpApi(this.#origin, token)) };
      } catch (error) {
        const code = codeOf(error);
        if (code === 'session_expired') await this.#renew(token);
        else if (code !== null) return { ok: false, code };
        else await sleep(PAUSE_MS);
      }
    }
  }

  /**
   * Follows a ticket from its first event, until the returned function is called; `hear` gets each
   * frame as it came.
   */
  follow(ticketId: number, hear: (events: TicketEvent[]) => void): () => void {
    const stream: Stream = { ticketId, hear, last: undefined, stop: () => {} };
    this.#streams.add(stream);
    this.#open(stream);
    return () => {
      this.#streams.delete(stream);
      stream.stop();
      this.standstills.look();
    };
  }

  /** The network goes away for a moment. */
  cut(): void {
    this.#socket?.cut();
  }

  async leave(): Promise<void> {
    this.#gone = true;
    this.standstills.finish();
    for (const stream of this.#streams) stream.stop();
    await this.#socket?.close();
  }

  #connect(): SocketApi {
    this.#socket ??= createSocketApi(this.#origin, {
      token: () => this.#session?.accessToken ?? null,
      retryDelayMs: () => PAUSE_MS,
      onSocket: (opened) => this.standstills.watch(opened),
    });
    return this.#socket;
  }

  #open(stream: Stream): void {
    if (this.#gone || !this.#streams.has(stream)) return;
    const { ticketId, last } = stream;
    const socket = this.#connect();
    const subscription = socket.api.tickets.events.subscribe(
      { ticketId, ...(last === undefined ? {} : { lastEventId: last }) },
      {
        onData({ id, data }) {
          stream.last = id;
          stream.hear(data);
        },
        onError: (error) => void this.#recover(error, stream, socket),
      },
    );
    stream.stop = () => subscription.unsubscribe();
  }

  async #recover(error: unknown, stream: Stream, socket: SocketApi): Promise<void> {
    if (codeOf(error) !== 'session_expired') {
      await sleep(PAUSE_MS);
      if (socket === this.#socket) this.#open(stream);
      return;
    }
    await this.#renew(this.#session?.accessToken ?? null);
    // A socket is whoever opened it: another token needs another socket, and all streams with it.
    if (socket !== this.#socket) return;
    this.#socket = null;
    for (const one of this.#streams) one.stop();
    void socket.close();
    for (const one of this.#streams) this.#open(one);
  }

  /** One renewal at a time; whoever comes late finds the new token there. */
  async #renew(refused: string | null): Promise<void> {
    if (this.#session?.accessToken !== refused) return;
    this.#renewal ??= this.#refresh().finally(() => {
      this.#renewal = null;
    });
    await this.#renewal;
  }

  async #refresh(): Promise<void> {
    const api = createHttpApi(this.#origin, null, { 'x-client': 'native' });
    const refreshToken = this.#session?.refreshToken;
    try {
      if (refreshToken === undefined) throw new Error('no refresh token');
      this.#session = await insist(() => api.auth.refresh.mutate({ refreshToken }));
    } catch {
      // The answer was lost too long ago, or the clock has passed its week: the password is asked.
      await this.signIn();
    }
  }
}

async function insist<Result>(request: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (codeOf(error) !== null) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** The domain code of a refusal; null: the server failed, or did not answer. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof TRPCClientError)) throw error;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('domainCode' in data)) return null;
  return typeof data.domainCode === 'string' ? data.domainCode : null;
}
