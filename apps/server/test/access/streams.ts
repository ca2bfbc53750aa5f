import type { Unsubscribable } from '@trpc/server/observable';
import type { Api } from '../support/clients.ts';
import type { Row, Scene } from './table.ts';

type Handlers = {
  onStarted: () => void;
  onData: () => void;
  onError: (error: unknown) => void;
};

export type OpenStream = (api: Api, scene: Scene, handlers: Handlers) => Unsubscribable;

/** Calls a stream: done with the first thing that it brings, refused with what it is refused with. */
export function firstOf(open: OpenStream): Pick<Row, 'call' | 'open'> {
  return { open, call: (api, scene) => listen((on) => open(api, scene, on), 'onData') };
}

/** The same for a stream that is silent until something happens: being let in is enough. */
export function startOf(open: OpenStream): Pick<Row, 'call' | 'open'> {
  return { open, call: (api, scene) => listen((on) => open(api, scene, on), 'onStarted') };
}

async function listen(
  subscribe: (handlers: Handlers) => Unsubscribable,
  success: 'onData' | 'onStarted',
): Promise<void> {
  let subscription: Unsubscribable | null = null;
  try {
    await new Promise<void>((resolve, reject) => {
      const ignore = () => {};
      const handlers = { onStarted: ignore, onData: ignore, onError: reject, [success]: resolve };
      subscription = subscribe(handlers);
    });
  } finally {
    (subscription as Unsubscribable | null)?.unsubscribe();
  }
}
