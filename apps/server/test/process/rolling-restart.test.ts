import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { hireCast } from '../../chaos/cast.ts';
import { read, sqliteIn } from '../../chaos/database.ts';
import { DeskProcess } from '../../chaos/desk-process.ts';
import { judge, readLogs } from '../../chaos/judge.ts';
import { Observer, type Stream } from '../../chaos/observer.ts';
import { Person } from '../../chaos/person.ts';
import type { DatabaseTarget } from '../../src/db/databases.ts';
import type { Api } from '../support/clients.ts';
import { makeDataDir } from '../support/server-process.ts';
import { TICKET } from '../support/tickets.ts';

const RESTARTS = 3;

/** How many commands are acknowledged before each stop, and after the last one. */
const BETWEEN_STOPS = 60;

/** Of how many answers one gets lost. */
const LOST_ANSWER = 3;

/** Below the ten seconds after which a stop counts as failed; busy machines are slow. */
const QUICK_MS = 8_000;

test('a server that is stopped and started again three times under work loses no request', async () => {
  const database = sqliteIn(makeDataDir());
  const cast = await hireCast(database, { employees: 4, technicians: 2 });
  const desk = await DeskProcess.startInPlace(database);
  try {
    const observer = new Observer();
    const enter = (email: string) => new Person(desk.origin, email);
    const employees = cast.employees.map(enter);
    const technicians = cast.technicians.map(enter);
    for (const person of [...employees, ...technicians]) await person.signIn();
    const work: Work[] = [];
    for (const [index, employee] of employees.entries()) {
      const technician = technicians[index % technicians.length] ?? employee;
      const ticketId = await getGoing(employee, technician);
      work.push(new Work(employee, observer, { ticketId, staff: false }));
      work.push(new Work(technician, observer, { ticketId, staff: true }));
    }
    const done = Promise.all(work.map((one) => one.go()));
    for (let stop = 1; stop <= RESTARTS; stop += 1) {
      await observer.untilAcknowledged(stop * BETWEEN_STOPS);
      expect(await desk.end('SIGTERM')).toBeLessThan(QUICK_MS);
      await desk.start();
    }
    await observer.untilAcknowledged((RESTARTS + 1) * BETWEEN_STOPS);
    for (const one of work) one.finish();
    await done;
    await untilDelivered(database, observer.streams);
    await Promise.all([...employees, ...technicians].map((person) => person.leave()));
    await desk.end('SIGTERM');

    // Whatever was asked for was answered, and stands in the log once: not twice under two names.
    expect(Object.fromEntries(observer.refusals)).toEqual({});
    expect(observer.acknowledged).toHaveLength(work.reduce((sum, { asked }) => sum + asked, 0));
    const messages = observer.streams
      .filter(({ staff }) => !staff)
      .flatMap(({ events }) => events.filter(({ type }) => type === 'message_posted'));
    expect(messages).toHaveLength(observer.acknowledged.length);
    expect(await judge(database, observer)).toEqual([]);
  } finally {
    await desk.end('SIGKILL');
  }
}, 90_000);

/** A ticket of the employee's that the technician has taken. */
async function getGoing(employee: Person, technician: Person): Promise<number> {
  const made = await employee.call((api) =>
    api.tickets.create.mutate({ ...TICKET, commandId: randomUUID() }),
  );
  if (!made.ok) throw new Error(`A ticket was refused: ${made.code}`);
  const ticketId = made.result.id;
  await technician.call((api) => api.tickets.take.mutate({ ticketId }));
  return ticketId;
}

/** Somebody who follows a ticket and writes one message after the other. */
class Work {
  asked = 0;
  readonly #person: Person;
  readonly #observer: Observer;
  readonly #ticketId: number;
  #over = false;

  constructor(
    person: Person,
    observer: Observer,
    { ticketId, staff }: { ticketId: number; staff: boolean },
  ) {
    this.#person = person;
    this.#observer = observer;
    this.#ticketId = ticketId;
    const stream = observer.open({ whose: person.email, staff, ticketId });
    person.follow(ticketId, (events) => observer.hear(stream, events));
  }

  async go(): Promise<void> {
    while (!this.#over) {
      const command = { ticketId: this.#ticketId, commandId: randomUUID() };
      this.asked += 1;
      const body = `Message ${this.asked}`;
      const send = (api: Api) => api.messages.send.mutate({ ...command, body });
      // Now and then the answer is lost on the way: whoever gets none asks again.
      if (this.asked % LOST_ANSWER === 0) await this.#person.call(send);
      const answer = await this.#person.call(send);
      if (answer.ok) {
        this.#observer.acknowledge({ kind: 'say', actorId: this.#person.id, ...command });
      } else this.#observer.refuse('say', answer.code);
    }
  }

  finish(): void {
    this.#over = true;
  }
}

async function untilDelivered(database: DatabaseTarget, streams: readonly Stream[]): Promise<void> {
  const logs = await read(database, readLogs);
  await expect
    .poll(
      () =>
        streams.filter(({ ticketId, events }) => {
          const last = logs.get(ticketId)?.at(-1)?.seq;
          return events.at(-1)?.seq !== last;
        }),
      { timeout: 20_000 },
    )
    .toEqual([]);
}
