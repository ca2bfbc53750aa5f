import { randomUUID } from 'node:crypto';
import { createRandom } from '../test/support/random.ts';
import type { Cast } from './cast.ts';
import type { Observer, Stream } from './observer.ts';
import { Person } from './person.ts';
import { play } from './play.ts';
import { playEmployee, playTechnician } from './sides.ts';

const TICKET = { title: 'It does not work', description: 'Nothing works any more.', categoryId: 1 };

/** Everybody at their screens: employees with one ticket after the other, technicians, an onlooker. */
export class Company {
  readonly people: readonly Person[];
  readonly #employees: readonly Person[];
  readonly #technicians: readonly Person[];
  readonly #onlooker: Person;
  readonly #observer: Observer;
  #over = false;

  constructor(origin: string, cast: Cast, observer: Observer) {
    const enter = (email: string) => new Person(origin, email);
    this.#employees = cast.employees.map(enter);
    this.#technicians = cast.technicians.map(enter);
    this.#onlooker = enter(cast.observer);
    this.people = [...this.#technicians, ...this.#employees, this.#onlooker];
    this.#observer = observer;
  }

  async signIn(): Promise<void> {
    for (const person of this.people) await person.signIn();
  }

  /** Resolves when everybody has finished what they were doing after `goHome`. */
  async work(seed: number): Promise<void> {
    await Promise.all(
      this.#employees.map(async (employee, index) => {
        const random = createRandom(seed * 1_000 + index);
        while (!this.#over) await this.#ask(employee, random);
      }),
    );
  }

  goHome(): void {
    this.#over = true;
  }

  async leave(): Promise<void> {
    await Promise.all(this.people.map((person) => person.leave()));
  }

  async #ask(employee: Person, random: () => number): Promise<void> {
    const commandId = randomUUID();
    const made = await employee.call((api) => api.tickets.create.mutate({ ...TICKET, commandId }));
    if (!made.ok) throw new Error(`A ticket was refused: ${made.code}`);
    const ticketId = made.result.id;
    this.#observer.acknowledge({ kind: 'create', actorId: employee.id, ticketId, commandId });
    const technician = this.#technicians[Math.floor(random() * this.#technicians.length)];
    if (technician === undefined) throw new Error('Nobody can help');
    this.#attend(this.#onlooker, ticketId, true);
    const isOver = () => this.#over;
    await Promise.all([
      play(this.#observer, {
        person: employee,
        stream: this.#attend(employee, ticketId, false),
        side: playEmployee,
        random,
        isOver,
      }),
      play(this.#observer, {
        person: technician,
        stream: this.#attend(technician, ticketId, true),
        side: playTechnician,
        random,
        isOver,
      }),
    ]);
  }

  #attend(person: Person, ticketId: number, staff: boolean): Stream {
    const stream = this.#observer.open({ whose: person.email, staff, ticketId });
    const leave = person.follow(ticketId, (events) => {
      this.#observer.hear(stream, events);
      // Nothing follows; a socket holds a hundred streams, and the onlooker sees every ticket.
      if (stream.status === 'closed' || stream.status === 'cancelled') leave();
    });
    return stream;
  }
}
