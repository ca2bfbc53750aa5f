import type { StepFacts } from './facts-queries.ts';
import { withRoomFor } from './numbers.ts';
import { Places } from './places.ts';
import { TimeColumn } from './time-column.ts';

/** The facts of all guided steps, in no order; 0 stands for what is not. */
export class StepColumns {
  readonly #places = new Places();
  readonly #numbers = new Map<string, number>();
  /** The different instructions, by the number that stands for them in `instruction`. */
  readonly instructions: string[] = [];
  technicianId = new Int32Array();
  readonly sentAt = new TimeColumn();
  readonly confirmedAt = new TimeColumn();
  /** 1: its employee was stuck at it, then or later. */
  blocked = new Int32Array();
  instruction = new Int32Array();

  get length(): number {
    return this.#places.length;
  }

  /** All steps of the ticket, instead of those that were put before. */
  put(ticketId: number, steps: readonly StepFacts[]): void {
    const places = this.#places.of(ticketId, steps.length);
    this.#makeRoom();
    for (const [index, place] of places.entries()) {
      const step = steps[index];
      this.technicianId[place] = step?.technicianId ?? 0;
      this.sentAt.put(place, step?.sentAt ?? null);
      this.confirmedAt.put(place, step?.confirmedAt ?? null);
      this.blocked[place] = typeof step?.blockedAt === 'number' ? 1 : 0;
      this.instruction[place] = step === undefined ? 0 : this.#numberOf(step.instruction);
    }
  }

  #numberOf(instruction: string): number {
    const known = this.#numbers.get(instruction);
    if (known !== undefined) return known;
    const number = this.instructions.push(instruction) - 1;
    this.#numbers.set(instruction, number);
    return number;
  }

  #makeRoom(): void {
    const last = this.length - 1;
    this.technicianId = withRoomFor(this.technicianId, last);
    this.blocked = withRoomFor(this.blocked, last);
    this.instruction = withRoomFor(this.instruction, last);
  }
}
