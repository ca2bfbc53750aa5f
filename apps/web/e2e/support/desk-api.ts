import { randomUUID } from 'node:crypto';
import type { AppRouter } from '@etape/server/app-router';
import type { TicketEvent } from '@etape/shared/events';
import type { Priority, TicketView } from '@etape/shared/tickets';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { DemoPerson } from './visitor.ts';

export type Api = TRPCClient<AppRouter>;

export type Request = {
  title: string;
  description?: string;
  priority?: Priority;
  by?: DemoPerson;
};

/** How far a ticket is when a test begins. */
export type Prepared = Request & {
  takenBy?: DemoPerson;
  /** Guided by whoever took it; the last of the steps is out, the others are confirmed. */
  steps?: readonly string[];
};

const PASSWORD = 'etape-demo-2026';

/** The desk's public interface, as any other client uses it. */
export class DeskApi {
  readonly #desk: { readonly address: string };
  readonly #tokens = new Map<DemoPerson, Promise<string>>();

  constructor(desk: { readonly address: string }) {
    this.#desk = desk;
  }

  async as(person: DemoPerson): Promise<Api> {
    const token = this.#tokens.get(person) ?? this.#signIn(person);
    this.#tokens.set(person, token);
    return this.#connect({ authorization: `Bearer ${await token}` });
  }

  async createTicket(request: Prepared): Promise<TicketView> {
    const {
      title,
      description = 'Depuis ce matin, sans rien avoir changé.',
      by = 'amina',
    } = request;
    const requester = await this.as(by);
    const [category] = await requester.categories.list.query();
    if (category === undefined) throw new Error('The desk has no categories');
    const ticket = await requester.tickets.create.mutate({
      title,
      description,
      categoryId: category.id,
      ...(request.priority === undefined ? {} : { priority: request.priority }),
    });
    if (request.takenBy === undefined) return ticket;
    const technician = await this.as(request.takenBy);
    const taken = await technician.tickets.take.mutate({ ticketId: ticket.id });
    return request.steps === undefined ? taken : this.#guide(ticket.id, request);
  }

  /** All that has happened to a ticket, as an administrator sees it. */
  async timeline(ticketId: number): Promise<TicketEvent[]> {
    const admin = await this.as('admin');
    return (await admin.tickets.get.query({ ticketId })).timeline;
  }

  async countOf(ticketId: number, type: TicketEvent['type']): Promise<number> {
    return (await this.timeline(ticketId)).filter((event) => event.type === type).length;
  }

  async #guide(ticketId: number, { by = 'amina', takenBy, steps = [] }: Prepared) {
    const technician = await this.as(takenBy ?? 'marie');
    const requester = await this.as(by);
    const command = () => ({ ticketId, commandId: randomUUID() });
    let ticket = await technician.guidance.start.mutate(command());
    for (const [index, body] of steps.entries()) {
      ticket = await technician.guidance.instruct.mutate({ ...command(), body });
      if (index === steps.length - 1 || ticket.guidance.status === 'inactive') break;
      const { session } = ticket.guidance;
      const step = { session, step: index + 1, revision: 1 };
      ticket = await requester.guidance.confirm.mutate({ ...command(), ...step });
    }
    return ticket;
  }

  async #signIn(person: DemoPerson): Promise<string> {
    const api = this.#connect({ 'x-client': 'native' });
    const email = `${person}@demo.etape`;
    return (await api.auth.login.mutate({ email, password: PASSWORD })).accessToken;
  }

  #connect(headers: Record<string, string>): Api {
    const url = `${this.#desk.address}/trpc`;
    return createTRPCClient<AppRouter>({ links: [httpLink({ url, headers })] });
  }
}
