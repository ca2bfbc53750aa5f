import type { AppRouter } from '@etape/server/app-router';
import type { TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';

type Socket = { link: TRPCLink<AppRouter>; close: () => Promise<void> };

let socket: Socket | null = null;
let announce: (socket: Socket) => void;
const announced = new Promise<Socket>((resolve) => {
  announce = resolve;
});

/** Hands over the socket, whose code comes with the pages behind the sign-in: those before do without it. */
export function provideSocket(provided: Socket): void {
  socket = provided;
  announce(provided);
}

/** Subscriptions: through the socket, as soon as its code is here. */
export const socketLink: TRPCLink<AppRouter> = (runtime) => {
  return ({ op, next }) =>
    observable((observer) => {
      let inner: Unsubscribable | null = null;
      let stopped = false;
      void announced.then(({ link }) => {
        if (!stopped) inner = link(runtime)({ op, next }).subscribe(observer);
      });
      return () => {
        stopped = true;
        inner?.unsubscribe();
      };
    });
};

/** Whoever had the socket has left: nothing may come through it any more. */
export async function closeSocket(): Promise<void> {
  await socket?.close();
}
