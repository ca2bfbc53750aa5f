import { randomUUID } from 'node:crypto';
import type { CreateTicketInput } from '@etape/shared/ticket-schemas';
import type { TicketView } from '@etape/shared/tickets';
import type { Name } from './cast.ts';
import type { Api } from './clients.ts';
import type { Desk } from './desk.ts';

export const TICKET = {
  title: 'The VPN does not connect',
  description: 'Since this morning it says "no network" every time.',
  categoryId: 3,
};

export function commandId(): string {
  return randomUUID();
}

/** A new ticket; of normal priority, so nobody gets it by itself. */
export async function openTicket(
  desk: Desk,
  requester: Name = 'amina',
  input: Partial<CreateTicketInput> = {},
): Promise<TicketView> {
  const api = await desk.as(requester);
  return api.tickets.create.mutate({ ...TICKET, ...input });
}

/** A ticket in progress. */
export async function takenTicket(
  desk: Desk,
  { requester = 'amina', technician = 'marie' }: { requester?: Name; technician?: Name } = {},
): Promise<TicketView> {
  const { id } = await openTicket(desk, requester);
  const api = await desk.as(technician);
  return api.tickets.take.mutate({ ticketId: id });
}

/** The two sides of a guidance under way. */
export type Guided = { ticketId: number; technician: Api; employee: Api };

/** Amina's ticket, guided by Marie, with this many steps confirmed and, on demand, one out. */
export async function guidedTicket(
  desk: Desk,
  { confirmed = 0, awaiting = false }: { confirmed?: number; awaiting?: boolean } = {},
): Promise<Guided> {
  const { id: ticketId } = await takenTicket(desk);
  const technician = await desk.as('marie');
  const employee = await desk.as('amina');
  await technician.guidance.start.mutate({ ticketId, commandId: commandId() });
  for (let step = 1; step <= confirmed; step += 1) {
    await technician.guidance.instruct.mutate({ ticketId, commandId: commandId(), body: 'Do it' });
    await employee.guidance.confirm.mutate({
      ticketId,
      commandId: commandId(),
      step,
      revision: 1,
    });
  }
  if (awaiting) {
    await technician.guidance.instruct.mutate({ ticketId, commandId: commandId(), body: 'Do it' });
  }
  return { ticketId, technician, employee };
}
