import type { TicketFilter } from '../../src/tickets/ticket-filter.ts';
import type { Api } from '../support/clients.ts';

const PERIODS = [
  { from: '2025-03-19', to: '2026-03-18', timeZone: 'Europe/Paris' },
  { from: '2026-02-17', to: '2026-03-18', timeZone: 'Europe/Paris' },
];

const SCOPES = ['mine', 'assigned', 'available', 'all'] as const;
/** A word of most tickets, of some, of none; beginnings of them; a number. */
const SEARCHES = ['imprimante', 'impr', 'i', 'ecran noir', 'introuvablement', '1500'];

/** Asks for every list in every combination of filters, from its beginning and on, and searches in them. */
export async function askForLists(api: Api): Promise<void> {
  for (const scope of SCOPES) {
    for (const filter of combinations()) {
      const list = { scope, ...filter, limit: 5 };
      const { nextCursor } = await api.tickets.list.query(list);
      if (nextCursor !== null) await api.tickets.list.query({ ...list, cursor: nextCursor });
    }
    for (const search of SEARCHES) {
      const list = { scope, search, limit: 5 };
      const { nextCursor } = await api.tickets.list.query(list);
      if (nextCursor !== null) await api.tickets.list.query({ ...list, cursor: nextCursor });
      await api.tickets.list.query({ ...list, status: ['closed'], priority: ['normal'] });
    }
  }
  await api.tickets.stats.query();
}

/** Asks for what this role's dashboards show. */
export async function askForDashboards(api: Api, role: 'admin' | 'technician' | 'employee') {
  for (const period of PERIODS) {
    await api.statistics.mine.query(period);
    if (role !== 'employee') await api.statistics.technician.query(period);
    if (role === 'admin') await api.statistics.desk.query(period);
  }
}

/** Opens a ticket and reads back in it. */
export async function askForTicket(api: Api): Promise<void> {
  const { items } = await api.tickets.list.query({ scope: 'all', limit: 1 });
  const ticketId = items[0]?.id;
  if (ticketId === undefined) throw new Error('Nobody opens what is not there');
  await api.tickets.get.query({ ticketId });
  await api.tickets.timeline.query({ ticketId, before: 5 });
}

/** Every way to choose from the four filters. */
function combinations(): Omit<TicketFilter, 'scope'>[] {
  const filters: Omit<TicketFilter, 'scope'>[] = [
    { status: ['closed', 'in_progress'] },
    { priority: ['normal', 'critical'] },
    { categoryId: 2 },
    { equipmentId: 3 },
  ];
  let chosen: Omit<TicketFilter, 'scope'>[] = [{}];
  for (const filter of filters) {
    chosen = chosen.concat(chosen.map((one) => ({ ...one, ...filter })));
  }
  return chosen;
}
