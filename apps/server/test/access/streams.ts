import type { Unsubscribable } from '@trpc/server/observable';

type Handlers = {
  onStarted: () => void;
  onData: () => void;
  onError: (error: unknown) => void;
};

/** Resolves with the first thing that a stream brings, or rejects with what it was refused with. */
export function firstOf(subscribe: (handlers: Handlers) => Unsubscribable): Promise<void> {
  return listen(subscribe, 'onData');
}

/** The same for a stream that is silent until something happens: being let in is enough. */
export function startOf(subscribe: (handlers: Handlers) => Unsubscribable): Promise<void> {
  return listen(subscribe, 'onStarted');
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
