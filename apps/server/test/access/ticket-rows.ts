import { commandId } from '../support/tickets.ts';
import { onTicket, VIEWERS } from './callers.ts';
import { firstOf } from './streams.ts';
import type { Row } from './table.ts';

/** Marie's ticket: those who work on it may, its requester sees it, nobody else knows of it. */
const WORKERS = onTicket({
  requester: 'forbidden',
  assignee: 'done',
  technician: 'not_found',
  admin: 'done',
});

export const TICKET_ROWS: Row[] = [
  {
    path: 'tickets.get',
    stage: 'taken',
    call: (api, { ticketId }) => api.tickets.get.query({ ticketId }),
    expected: VIEWERS,
  },
  {
    path: 'tickets.timeline',
    stage: 'taken',
    call: (api, { ticketId }) => api.tickets.timeline.query({ ticketId, before: 100 }),
    expected: VIEWERS,
  },
  {
    path: 'tickets.markRead',
    stage: 'taken',
    call: (api, { ticketId }) => api.tickets.markRead.mutate({ ticketId, seq: 1 }),
    expected: VIEWERS,
  },
  {
    path: 'tickets.events',
    stage: 'taken',
    ...firstOf((api, { ticketId }, handlers) =>
      api.tickets.events.subscribe({ ticketId }, handlers),
    ),
    expected: VIEWERS,
  },
  {
    path: 'tickets.presence',
    stage: 'taken',
    ...firstOf((api, { ticketId }, handlers) =>
      api.tickets.presence.subscribe({ ticketId }, handlers),
    ),
    expected: VIEWERS,
  },
  {
    path: 'tickets.get',
    about: 'of an open ticket',
    stage: 'open',
    call: (api, { ticketId }) => api.tickets.get.query({ ticketId }),
    expected: onTicket({ requester: 'done', assignee: 'done', technician: 'done', admin: 'done' }),
  },
  {
    path: 'tickets.take',
    about: 'an open ticket',
    stage: 'open',
    call: (api, { ticketId }) => api.tickets.take.mutate({ ticketId }),
    expected: onTicket({
      requester: 'forbidden',
      assignee: 'done',
      technician: 'done',
      admin: 'done',
    }),
  },
  {
    path: 'tickets.take',
    about: "somebody's ticket",
    stage: 'taken',
    call: (api, { ticketId }) => api.tickets.take.mutate({ ticketId }),
    expected: { ...WORKERS, admin: 'already_assigned' },
  },
  {
    path: 'tickets.release',
    stage: 'taken',
    call: (api, { ticketId }) => api.tickets.release.mutate({ ticketId }),
    expected: WORKERS,
  },
  {
    path: 'tickets.assign',
    about: 'an open ticket',
    stage: 'open',
    call: (api, { ticketId, adminId }) =>
      api.tickets.assign.mutate({ ticketId, technicianId: adminId }),
    expected: onTicket({
      requester: 'forbidden',
      assignee: 'forbidden',
      technician: 'forbidden',
      admin: 'done',
    }),
  },
  {
    path: 'tickets.assign',
    about: 'a transfer',
    stage: 'taken',
    call: (api, { ticketId, adminId }) =>
      api.tickets.assign.mutate({ ticketId, technicianId: adminId }),
    expected: WORKERS,
  },
  {
    path: 'tickets.update',
    stage: 'taken',
    call: (api, { ticketId }) => api.tickets.update.mutate({ ticketId, priority: 'low' }),
    expected: WORKERS,
  },
  {
    path: 'tickets.changeStatus',
    about: 'to resolved',
    stage: 'taken',
    call: (api, { ticketId }) => api.tickets.changeStatus.mutate({ ticketId, status: 'resolved' }),
    expected: { ...WORKERS, requester: 'illegal_transition' },
  },
  {
    path: 'tickets.changeStatus',
    about: 'to closed',
    stage: 'resolved',
    call: (api, { ticketId }) => api.tickets.changeStatus.mutate({ ticketId, status: 'closed' }),
    expected: { ...VIEWERS, assignee: 'illegal_transition' },
  },
  {
    path: 'messages.send',
    stage: 'taken',
    call: (api, { ticketId }) =>
      api.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() }),
    expected: VIEWERS,
  },
  {
    path: 'messages.send',
    about: 'on an open ticket',
    stage: 'open',
    call: (api, { ticketId }) =>
      api.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() }),
    expected: onTicket({
      requester: 'done',
      assignee: 'forbidden',
      technician: 'forbidden',
      admin: 'done',
    }),
  },
  {
    path: 'messages.send',
    about: 'an internal note',
    stage: 'taken',
    call: (api, { ticketId }) =>
      api.messages.send.mutate({ ticketId, body: 'Hm', internal: true, commandId: commandId() }),
    expected: WORKERS,
  },
];
