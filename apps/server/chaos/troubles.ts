import { setTimeout as sleep } from 'node:timers/promises';
import { breakConnections } from './break-connections.ts';
import type { DeskProcess } from './desk-process.ts';
import type { Fleet } from './fleet.ts';
import type { Person } from './person.ts';

/** How long the disk stays full, in milliseconds. */
const FULL_DISK_MS = 300;

/** Beyond the life of an access token, which is 15 minutes. */
const JUMP_MS = 20 * 60_000;

/** How often two servers end at once, where a third one is left. */
const TWO_AT_ONCE = 0.3;

/** How long a server stays away at most while not everybody has found another one. */
const LONGEST_OUTAGE_MS = 20_000;
const LOOK_MS = 20;

/** From the first signal until all servers are up again, on the clock of `performance`. */
export type Outage = { from: number; until: number };

/** What goes wrong, and how often it did. */
export class Troubles {
  readonly counts: Record<string, number> = {};
  readonly outages: Outage[] = [];
  slowestStopMs = 0;
  readonly #fleet: Fleet;
  readonly #people: readonly Person[];
  readonly #random: () => number;

  constructor(fleet: Fleet, people: readonly Person[], random: () => number) {
    this.#fleet = fleet;
    this.#people = people;
    this.#random = random;
  }

  /** A server ends, at once or in order, and is started again; of three or more, sometimes two. */
  async kill(): Promise<void> {
    const from = performance.now();
    const victims = this.#chooseVictims();
    await Promise.all(
      victims.map(async (node) => {
        const signal = this.#random() < 0.7 ? 'SIGKILL' : 'SIGTERM';
        this.#count(signal);
        const took = await node.end(signal);
        if (signal === 'SIGTERM') this.slowestStopMs = Math.max(this.slowestStopMs, took);
      }),
    );
    // It comes back when nobody waits any more: so they did not go on with it itself.
    if (this.#fleet.nodes.length > 1) await this.#untilAllGoOn(from + LONGEST_OUTAGE_MS);
    await Promise.all(victims.map((node) => node.start()));
    this.outages.push({ from, until: performance.now() });
    if (this.#fleet.nodes.length > 1) this.#spread();
  }

  async #untilAllGoOn(limit: number): Promise<void> {
    do await sleep(LOOK_MS);
    while (
      performance.now() < limit &&
      this.#people.some(({ standstills }) => standstills.isStanding)
    );
  }

  async disturb(): Promise<void> {
    const { database } = this.#fleet;
    const chance = this.#random();
    if (chance < 0.4) {
      this.#people[Math.floor(this.#random() * this.#people.length)]?.cut();
      this.#count('a socket cut');
    } else if (chance < 0.55) {
      this.#chooseNode().order({ type: 'cut_sockets' });
      this.#count('all sockets cut');
    } else if (database.kind === 'sqlite') {
      await this.#disturbMachine(this.#chooseNode(), chance);
    } else {
      const which = chance < 0.8 ? 'hints' : 'all';
      await breakConnections(database.url, which);
      this.#count(`connections for ${which} broken`);
    }
  }

  /** The one machine on which server and database live. */
  async #disturbMachine(node: DeskProcess, chance: number): Promise<void> {
    if (chance < 0.75) {
      node.order({ type: 'fill_disk' });
      this.#count('a full disk');
      await sleep(FULL_DISK_MS);
      node.order({ type: 'free_disk' });
    } else {
      node.order({ type: 'jump', byMs: this.#random() < 0.5 ? JUMP_MS : -JUMP_MS });
      this.#count('a jump of the clock');
    }
  }

  #chooseVictims(): DeskProcess[] {
    const { nodes } = this.#fleet;
    const first = this.#chooseNode();
    if (nodes.length < 3 || this.#random() >= TWO_AT_ONCE) return [first];
    this.#count('two servers at once');
    const second = nodes[(nodes.indexOf(first) + 1) % nodes.length];
    return second === undefined ? [first] : [first, second];
  }

  /** With one server there is nothing to choose, and no chance is spent. */
  #chooseNode(): DeskProcess {
    const { nodes } = this.#fleet;
    const index = nodes.length === 1 ? 0 : Math.floor(this.#random() * nodes.length);
    const node = nodes[index];
    if (node === undefined) throw new Error('There is no server');
    return node;
  }

  /** Some come anew, and find the server that has nobody: otherwise the next outage would hit none. */
  #spread(): void {
    for (const person of this.#people) if (this.#random() < 0.5) person.cut();
  }

  #count(trouble: string): void {
    this.counts[trouble] = (this.counts[trouble] ?? 0) + 1;
  }
}
