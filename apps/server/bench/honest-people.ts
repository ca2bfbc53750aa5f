import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TicketEvent } from '@etape/shared/events';
import { createSocketApi, type SocketApi } from '../test/support/clients.ts';
import type { CrowdTokens } from './crowd-desk.ts';

/** How long whatever honest people did took, in milliseconds. */
export type Times = {
  /** From the command to its answer. */
  commands: number[];
  /** From the command to the other one's screen. */
  deliveries: number[];
};

/** A moment to read: both of a pair wait for each other, and then this long. */
const PAUSE_MS = 40;

/** After so many steps a guidance ends and another begins: nobody's has a hundred. */
const STEPS = 15;

const TICKET = { title: 'It does not work', description: 'Since this morning.', categoryId: 1 };

/** An employee and the technician who guides them, each with a socket as a browser has one. */
export class HonestPair {
  readonly #employee: SocketApi;
  readonly #technician: SocketApi;
  readonly #heard = new Map<string, () => void>();
  #ticketId = 0;

  constructor(origin: string, { employee, technician }: { employee: string; technician: string }) {
    this.#employee = createSocketApi(origin, { token: () => employee });
    this.#technician = createSocketApi(origin, { token: () => technician });
  }

  /** Opens the ticket that they are about, and follows it from both sides. */
  async begin(): Promise<void> {
    const { id } = await this.#employee.api.tickets.create.mutate(TICKET);
    this.#ticketId = id;
    await this.#technician.api.tickets.take.mutate({ ticketId: id });
    this.#follow(this.#employee, 'instruction_sent');
    this.#follow(this.#technician, 'step_confirmed');
  }

  /** One step after the other for so long. */
  async work(milliseconds: number, times: Times): Promise<void> {
    const until = performance.now() + milliseconds;
    while (performance.now() < until) {
      await this.#technician.api.guidance.start.mutate(this.#command());
      for (let step = 1; step <= STEPS && performance.now() < until; step += 1) {
        await this.#time(times, 'instruction_sent', () =>
          this.#technician.api.guidance.instruct.mutate({ ...this.#command(), body: 'Do this' }),
        );
        await sleep(PAUSE_MS);
        await this.#time(times, 'step_confirmed', () =>
          this.#employee.api.guidance.confirm.mutate({ ...this.#command(), step, revision: 1 }),
        );
        await sleep(PAUSE_MS);
      }
      await this.#technician.api.guidance.end.mutate({ ...this.#command(), resolved: false });
    }
  }

  async leave(): Promise<void> {
    await Promise.all([this.#employee.close(), this.#technician.close()]);
  }

  #command() {
    return { ticketId: this.#ticketId, commandId: randomUUID() };
  }

  #follow({ api }: SocketApi, type: TicketEvent['type']): void {
    api.tickets.events.subscribe(
      { ticketId: this.#ticketId },
      {
        onData: ({ data }) => {
          if (data.some((event) => event.type === type)) this.#heard.get(type)?.();
        },
      },
    );
  }

  async #time(times: Times, type: TicketEvent['type'], command: () => Promise<unknown>) {
    const begin = performance.now();
    const delivered = new Promise<void>((resolve) => this.#heard.set(type, resolve)).then(() => {
      times.deliveries.push(performance.now() - begin);
    });
    await command();
    times.commands.push(performance.now() - begin);
    await delivered;
  }
}

export async function gatherPairs(origin: string, tokens: CrowdTokens): Promise<HonestPair[]> {
  const pairs: HonestPair[] = [];
  for (const [index, employee] of tokens.employees.entries()) {
    const technician = tokens.technicians[index];
    if (technician === undefined) throw new Error('Somebody has nobody who guides them');
    const pair = new HonestPair(origin, { employee, technician });
    await pair.begin();
    pairs.push(pair);
  }
  return pairs;
}
