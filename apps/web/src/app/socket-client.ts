import type { AppRouter } from '@etape/server/app-router';
import { CLOSE_ACCESS_ENDED } from '@etape/shared/errors';
import { createWSClient, wsLink } from '@trpc/client';
import { doubtSession, freshAccessToken } from '../features/auth/session-store.ts';
import { LiveSocket, probeSockets } from './live-socket.ts';
import { cutPausesShort, pause, retryDelay } from './retry-pause.ts';
import { provideSocket } from './socket-link.ts';
import { onWake } from './wake.ts';

let nextPause = 0;

/**
 * The one socket of this tab, opened by the first subscription, which
 * reaches it through `socket-link.ts`.
 */
export const socketClient = createWSClient({
  WebSocket: LiveSocket,
  // The pause before a new try stands here and not in the client's own sleep, which nothing can wake.
  url: async () => {
    await pause(nextPause);
    return '/trpc';
  },
  retryDelayMs: (attempt) => {
    nextPause = retryDelay(attempt);
    return 0;
  },
  onOpen: () => {
    nextPause = 0;
  },
  onClose(cause) {
    if (cause?.code === CLOSE_ACCESS_ENDED) doubtSession();
  },
  connectionParams: async () => {
    const token = await freshAccessToken();
    return token === null ? null : { token };
  },
  lazy: { enabled: true, closeMs: 5_000 },
  keepAlive: { enabled: true, intervalMs: 20_000, pongTimeoutMs: 5_000 },
});

provideSocket({
  link: wsLink<AppRouter>({ client: socketClient }),
  close: () => socketClient.close(),
});

// Keeps the socket honest after sleep and changes of network.
onWake(() => {
  cutPausesShort();
  probeSockets();
});
window.addEventListener('offline', probeSockets);
