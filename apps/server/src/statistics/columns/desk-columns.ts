import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../db/schema.ts';
import {
  findNewest,
  listChangedSince,
  readSessionFacts,
  readStepFacts,
  readTicketFacts,
  type Which,
} from './facts-queries.ts';
import { SessionColumns } from './session-columns.ts';
import { StepColumns } from './step-columns.ts';
import { TicketColumns } from './ticket-columns.ts';

/** So few that reading them holds nobody up where others share the thread. */
const TICKETS_AT_ONCE = 500;

/**
 * A change is dated when its transaction begins and seen when it is over. No statement takes longer than
 * half a minute, and the clocks of servers differ by seconds: what is dated within so long before the
 * newest change may have come after it.
 */
const LATE_MS = 5 * 60_000;

/**
 * What the figures ask of everything that ever happened, in memory and in columns: a median needs every
 * single time, and a database takes seconds to hand a million of them over. Read once, then kept up by
 * reading anew the tickets that have changed.
 */
export class DeskColumns {
  readonly tickets = new TicketColumns();
  readonly sessions = new SessionColumns();
  readonly steps = new StepColumns();
  /** When the newest change that has been read was made; null: nothing has been read yet. */
  #readUntil: number | null = null;

  /** Brings everything up to date with what was committed before. One refresh at a time. */
  async refresh(db: Db): Promise<void> {
    const newest = await findNewest(db);
    if (newest === null) return;
    if (this.#readUntil === null) await this.#readAll(db, newest.id);
    await this.#readChanged(db, (this.#readUntil ?? newest.updatedAt) - LATE_MS);
    this.#readUntil = newest.updatedAt;
  }

  async #readAll(db: Db, newestId: number): Promise<void> {
    for (let after = 0; after < newestId; after += TICKETS_AT_ONCE) {
      await this.#read(db, { after, upTo: after + TICKETS_AT_ONCE });
      await nextTurn();
    }
  }

  async #readChanged(db: Db, since: number): Promise<void> {
    const changed = await listChangedSince(db, since);
    const ids = changed.filter((ticket) => !this.tickets.isAsOf(ticket)).map(({ id }) => id);
    for (let start = 0; start < ids.length; start += TICKETS_AT_ONCE) {
      await this.#read(db, ids.slice(start, start + TICKETS_AT_ONCE));
      await nextTurn();
    }
  }

  async #read(db: Db, which: Which): Promise<void> {
    // Tickets first: what happens to them before their steps are read is read once more next time.
    const tickets = await readTicketFacts(db, which);
    const sessions = Map.groupBy(await readSessionFacts(db, which), ({ ticketId }) => ticketId);
    const steps = Map.groupBy(await readStepFacts(db, which), ({ ticketId }) => ticketId);
    for (const ticket of tickets) {
      this.sessions.put(ticket.id, sessions.get(ticket.id) ?? []);
      this.steps.put(ticket.id, steps.get(ticket.id) ?? []);
      // Last: what fails before is read again.
      this.tickets.put(ticket);
    }
  }
}
