import type { SessionFacts } from './facts-queries.ts';
import { withRoomFor } from './numbers.ts';
import { Places } from './places.ts';
import { TimeColumn } from './time-column.ts';

/** The facts of all guidance sessions, in no order; 0 stands for what is not. */
export class SessionColumns {
  readonly #places = new Places();
  technicianId = new Int32Array();
  readonly endedAt = new TimeColumn();
  /** 1: it ended as resolved. */
  resolved = new Int32Array();

  get length(): number {
    return this.#places.length;
  }

  /** All sessions of the ticket, instead of those that were put before. */
  put(ticketId: number, sessions: readonly SessionFacts[]): void {
    const places = this.#places.of(ticketId, sessions.length);
    this.#makeRoom();
    for (const [index, place] of places.entries()) {
      const session = sessions[index];
      this.technicianId[place] = session?.technicianId ?? 0;
      this.endedAt.put(place, session?.endedAt ?? null);
      this.resolved[place] = session?.outcome === 'resolved' ? 1 : 0;
    }
  }

  #makeRoom(): void {
    const last = this.length - 1;
    this.technicianId = withRoomFor(this.technicianId, last);
    this.resolved = withRoomFor(this.resolved, last);
  }
}
