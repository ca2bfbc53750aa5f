import { setTimeout as sleep } from 'node:timers/promises';
import type { DeskProcess } from './desk-process.ts';
import type { Person } from './person.ts';

/** How long the disk stays full, in milliseconds. */
const FULL_DISK_MS = 300;

/** Beyond the life of an access token, which is 15 minutes. */
const JUMP_MS = 20 * 60_000;

/** What goes wrong, and how often it did. */
export class Troubles {
  readonly counts: Record<string, number> = {};
  slowestStopMs = 0;
  readonly #desk: DeskProcess;
  readonly #people: readonly Person[];
  readonly #random: () => number;

  constructor(desk: DeskProcess, people: readonly Person[], random: () => number) {
    this.#desk = desk;
    this.#people = people;
    this.#random = random;
  }

  /** The server ends, at once or in order, and is started again at the same address. */
  async kill(): Promise<void> {
    const signal = this.#random() < 0.7 ? 'SIGKILL' : 'SIGTERM';
    const took = await this.#desk.end(signal);
    if (signal === 'SIGTERM') this.slowestStopMs = Math.max(this.slowestStopMs, took);
    this.#count(signal);
    await this.#desk.start();
  }

  async disturb(): Promise<void> {
    const chance = this.#random();
    if (chance < 0.4) {
      this.#people[Math.floor(this.#random() * this.#people.length)]?.cut();
      this.#count('a socket cut');
    } else if (chance < 0.55) {
      this.#desk.order({ type: 'cut_sockets' });
      this.#count('all sockets cut');
    } else if (chance < 0.75) {
      this.#desk.order({ type: 'fill_disk' });
      this.#count('a full disk');
      await sleep(FULL_DISK_MS);
      this.#desk.order({ type: 'free_disk' });
    } else {
      this.#desk.order({ type: 'jump', byMs: this.#random() < 0.5 ? JUMP_MS : -JUMP_MS });
      this.#count('a jump of the clock');
    }
  }

  #count(trouble: string): void {
    this.counts[trouble] = (this.counts[trouble] ?? 0) + 1;
  }
}
