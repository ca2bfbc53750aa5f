import type { AppRouter } from '@etape/server/app-router';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';

type SocketModule = typeof import('./socket-client.ts');

let loading: Promise<SocketModule> | null = null;

/** The socket's code comes with the first subscription: the sign-in page does without it. */
export const socketLink: TRPCLink<AppRouter> = (runtime) => {
  return ({ op, next }) =>
    observable((observer) => {
      let inner: Unsubscribable | null = null;
      let stopped = false;
      loading ??= import('./socket-client.ts');
      loading.then(
        ({ link }) => {
          if (!stopped) inner = link(runtime)({ op, next }).subscribe(observer);
        },
        (cause: Error) => {
          loading = null;
          observer.error(TRPCClientError.from(cause));
        },
      );
      return () => {
        stopped = true;
        inner?.unsubscribe();
      };
    });
};

/** Whoever had the socket has left: nothing may come through it any more. */
export async function closeSocket(): Promise<void> {
  const socket = await loading?.catch(() => null);
  await socket?.socketClient.close();
}
