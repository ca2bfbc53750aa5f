import { commandId } from '../support/tickets.ts';
import { onTicket } from './callers.ts';
import type { Row } from './table.ts';

/** The one who guides, Marie, and nobody else. */
const GUIDE = onTicket({
  requester: 'forbidden',
  assignee: 'done',
  technician: 'not_found',
  admin: 'forbidden',
});

const GUIDE_OR_ADMIN = { ...GUIDE, admin: 'done' };

/** Only who asked for help answers. */
const ANSWERER = { ...GUIDE, requester: 'done', assignee: 'forbidden' };

const FIRST = { step: 1, revision: 1 };

export const GUIDANCE_ROWS: Row[] = [
  {
    path: 'guidance.start',
    stage: 'taken',
    call: (api, { ticketId }) => api.guidance.start.mutate({ ticketId, commandId: commandId() }),
    expected: GUIDE_OR_ADMIN,
  },
  {
    path: 'guidance.instruct',
    stage: 'idle',
    call: (api, { ticketId }) =>
      api.guidance.instruct.mutate({ ticketId, commandId: commandId(), body: 'Restart it' }),
    expected: GUIDE,
  },
  {
    path: 'guidance.seen',
    stage: 'awaiting',
    call: (api, { ticketId }) =>
      api.guidance.seen.mutate({ ticketId, commandId: commandId(), ...FIRST }),
    expected: ANSWERER,
  },
  {
    path: 'guidance.confirm',
    stage: 'awaiting',
    call: (api, { ticketId }) =>
      api.guidance.confirm.mutate({ ticketId, commandId: commandId(), ...FIRST }),
    expected: ANSWERER,
  },
  {
    path: 'guidance.block',
    stage: 'awaiting',
    call: (api, { ticketId }) =>
      api.guidance.block.mutate({ ticketId, commandId: commandId(), ...FIRST, reason: 'other' }),
    expected: ANSWERER,
  },
  {
    path: 'guidance.rewrite',
    stage: 'awaiting',
    call: (api, { ticketId }) =>
      api.guidance.rewrite.mutate({ ticketId, commandId: commandId(), step: 1, body: 'Rather so' }),
    expected: GUIDE,
  },
  {
    path: 'guidance.withdraw',
    stage: 'awaiting',
    call: (api, { ticketId }) =>
      api.guidance.withdraw.mutate({ ticketId, commandId: commandId(), step: 1 }),
    expected: GUIDE,
  },
  {
    path: 'guidance.end',
    stage: 'idle',
    call: (api, { ticketId }) =>
      api.guidance.end.mutate({ ticketId, commandId: commandId(), resolved: true }),
    expected: GUIDE_OR_ADMIN,
  },
  {
    path: 'guidance.stop',
    stage: 'awaiting',
    call: (api, { ticketId }) => api.guidance.stop.mutate({ ticketId, commandId: commandId() }),
    expected: ANSWERER,
  },
];
