import { createTRPCClient, createWSClient, httpLink, type TRPCClient, wsLink } from '@trpc/client';
import WebSocket, { type ClientOptions } from 'ws';
import type { AppRouter } from '../../src/http/app-router.ts';
import { createWatch, type Watch } from './watch.ts';

export type Api = TRPCClient<AppRouter>;

/** A client over HTTP, one request a call, so that calls made at once race each other. */
export function createHttpApi(
  origin: string,
  token: string | null,
  headers: Record<string, string> = {},
): Api {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { ...authorization, ...headers } })],
  });
}

/** A client over a socket, which reconnects by itself, with its hands on the sockets below. */
export type SocketApi = {
  api: Api;
  /** Every socket that was opened, oldest first. */
  sockets: WebSocket[];
  /** The code with which each socket closed. */
  closings: Watch<number>;
  /** Resolves once the newest socket is open. */
  opened: Watch<WebSocket>;
  /** Cuts the line without a word, as a lost network does. */
  cut(): void;
  close(): Promise<void>;
};

export type SocketOptions = {
  token: () => string | null | Promise<string | null>;
  options?: ClientOptions;
  retryDelayMs?: (attempt: number) => number;
  /** Told of each socket before it opens. */
  onSocket?: (socket: WebSocket) => void;
};

export function createSocketApi(
  origin: string,
  { token, options, retryDelayMs = () => 5, onSocket = () => {} }: SocketOptions,
): SocketApi {
  const sockets: WebSocket[] = [];
  const closings = createWatch<number>();
  const opened = createWatch<WebSocket>();

  class WatchedSocket extends WebSocket {
    constructor(url: string) {
      super(url, options);
      sockets.push(this);
      this.on('open', () => opened.push(this));
      this.on('close', (code) => closings.push(code));
      onSocket(this);
    }
  }

  const client = createWSClient({
    url: `${origin.replace('http', 'ws')}/trpc`,
    // The boundary: `ws` implements what the client uses of the browser's class, not all of it.
    WebSocket: WatchedSocket as unknown as typeof globalThis.WebSocket,
    connectionParams: async () => {
      const current = await token();
      return current === null ? {} : { token: current };
    },
    retryDelayMs,
  });
  return {
    api: createTRPCClient<AppRouter>({ links: [wsLink({ client })] }),
    sockets,
    closings,
    opened,
    cut: () => sockets.at(-1)?.terminate(),
    close: () => client.close(),
  };
}
