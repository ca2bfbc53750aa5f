import { randomUUID } from 'node:crypto';
import type { Side } from './moves.ts';
import type { Observer, Stream } from './observer.ts';
import type { Person } from './person.ts';

/** How long somebody looks at a screen on which nothing happens, in milliseconds. */
const LOOK_MS = 60;

export type Part = {
  person: Person;
  stream: Stream;
  side: Side;
  random: () => number;
  isOver: () => boolean;
};

/** Plays one side of a ticket until it is closed or the time is up. */
export async function play(observer: Observer, part: Part): Promise<void> {
  const { person, stream, side, random, isOver } = part;
  const { ticketId } = stream;
  while (!isOver()) {
    const move = side(stream, random);
    if (move === 'done') return;
    if (move !== null) {
      const { kind, about } = move;
      const commandId = randomUUID();
      const answer = await person.call((api) => move.run(api, { ticketId, commandId }));
      if (answer.ok) {
        observer.acknowledge({ kind, about, actorId: person.id, ticketId, commandId });
      } else {
        observer.refuse(kind, answer.code);
      }
    }
    await observer.next(LOOK_MS);
  }
}
