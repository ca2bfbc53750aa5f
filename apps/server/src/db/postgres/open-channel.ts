import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import type { Channel } from '../channel.ts';

/** By which a process is told from others in the server's list of connections. */
export const CHANNEL_NAME = 'etape channel';
const NAME = 'etape';
/** NOTIFY takes less than 8,000 bytes. */
const LONGEST_PAYLOAD = 7_500;
/** What a process may have to say while it cannot: more is found by looking. */
const LONGEST_QUEUE = 10_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** How often the connection is tried: the other end may be gone without a word. */
const HEARTBEAT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 5_000;

const payloadSchema = z.object({
  from: z.string(),
  messages: z.array(z.tuple([z.string(), z.unknown()])),
});

type Message = [topic: string, value: unknown];
type Listener = (value: unknown, sender: string) => void;

/**
 * LISTEN and NOTIFY on a connection of their own, which is made anew when it breaks. What is said in
 * one turn goes as one notification: each of them takes a lock that all commits share.
 */
export function openChannel(url: string): Channel {
  const name = randomUUID();
  const listeners = new Map<string, Listener[]>();
  const gapListeners: (() => void)[] = [];
  const stopping = new AbortController();
  let queue: Message[] = [];
  let client: pg.Client | null = null;
  let sending = false;
  let connectedBefore = false;

  function receive(payload: string | undefined): void {
    const parsed = payloadSchema.safeParse(parseJson(payload ?? ''));
    if (!parsed.success || parsed.data.from === name) return;
    for (const [topic, value] of parsed.data.messages) {
      for (const listener of listeners.get(topic) ?? []) listener(value, parsed.data.from);
    }
  }

  async function flush(): Promise<void> {
    if (sending) return;
    sending = true;
    // After this turn: whatever else is said in it comes along.
    await Promise.resolve();
    let connection = client;
    while (connection !== null && queue.length > 0) {
      const { payload, taken } = pack(name, queue);
      const sent = await notify(connection, payload);
      if (sent) queue.splice(0, taken);
      // It broke, and there may be another one already: what waits goes out by that.
      else if (client === connection) break;
      connection = client;
    }
    sending = false;
  }

  /** One connection, from its making to its end. */
  async function connectOnce(): Promise<void> {
    const connection = new pg.Client({
      connectionString: url,
      application_name: CHANNEL_NAME,
      connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
      query_timeout: ANSWER_TIMEOUT_MS,
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => {
      connection.on('error', () => resolve());
      connection.on('end', () => resolve());
    });
    connection.on('notification', ({ payload }) => receive(payload));
    try {
      await connection.connect();
      await connection.query(`listen ${NAME}`);
      client = connection;
      if (connectedBefore) for (const listener of gapListeners) listener();
      connectedBefore = true;
      firstConnection.resolve();
      void flush();
      await Promise.race([ended, watch(connection)]);
    } finally {
      client = null;
      // Never waits for a server that is gone.
      void connection.end().catch(() => {});
    }
  }

  /** Resolves once the connection no longer answers, or is no longer wanted. */
  async function watch(connection: pg.Client): Promise<void> {
    while (!stopping.signal.aborted) {
      await wait(HEARTBEAT_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (!stopping.signal.aborted) await connection.query('select 1');
    }
  }

  async function stayConnected(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const begun = performance.now();
      await connectOnce().catch(() => {});
      // One that held for a while begins anew; many at once would keep the server from coming back.
      pause = performance.now() - begun > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : pause * 2;
      const options = { signal: stopping.signal, ref: false };
      await wait(Math.min(pause, LONGEST_PAUSE_MS), undefined, options).catch(() => {});
    }
  }

  const running = stayConnected();
  const firstConnection = Promise.withResolvers<void>();
  return {
    name,
    send(topic, value) {
      if (queue.length >= LONGEST_QUEUE) queue = queue.slice(LONGEST_QUEUE / 2);
      queue.push([topic, value]);
      void flush();
    },
    on(topic, listener) {
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
    },
    onGap: (listener) => void gapListeners.push(listener),
    async close() {
      // A command is over before it is connected: what it said is to be heard all the same.
      if (queue.length > 0) {
        const patience = wait(LONGEST_PAUSE_MS, undefined, { ref: false });
        await Promise.race([firstConnection.promise, patience]);
      }
      await flush();
      stopping.abort();
      await running;
    },
  };
}

/** Whether it went through. */
async function notify(connection: pg.Client, payload: string): Promise<boolean> {
  try {
    await connection.query('select pg_notify($1, $2)', [NAME, payload]);
    return true;
  } catch {
    return false;
  }
}

/** As many of the first messages as one notification holds; at least one. */
function pack(from: string, messages: readonly Message[]): { payload: string; taken: number } {
  let size = 0;
  let taken = 0;
  for (const message of messages) {
    size += Buffer.byteLength(JSON.stringify(message)) + 1;
    if (taken > 0 && size > LONGEST_PAYLOAD) break;
    taken += 1;
  }
  return { payload: JSON.stringify({ from, messages: messages.slice(0, taken) }), taken };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
