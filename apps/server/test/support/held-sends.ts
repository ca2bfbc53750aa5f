import type WebSocket from 'ws';

/** A socket whose first subscriptions leave only when they are let go, as on a slow line. */
export type HeldSends = { held: Promise<void>; letGo(): void };

export function holdSubscriptions(socket: WebSocket): HeldSends {
  const held = Promise.withResolvers<void>();
  const send = socket.send.bind(socket);
  const waiting: string[] = [];
  // The client sends text, without options or a callback.
  socket.send = (data: unknown) => {
    const frame = String(data);
    if (!frame.includes('"subscription"')) {
      send(frame);
      return;
    }
    waiting.push(frame);
    held.resolve();
  };
  return {
    held: held.promise,
    letGo() {
      socket.send = send;
      for (const frame of waiting.splice(0)) send(frame);
    },
  };
}
