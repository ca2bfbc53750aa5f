import { CAST, emailOf, PASSWORD } from '../support/cast.ts';
import type { Api } from '../support/clients.ts';
import { commandId, TICKET } from '../support/tickets.ts';
import { ADMINISTRATION_ROWS } from './administration-rows.ts';
import { EVERYBODY, type Expected, SIGNED_IN, STAFF, sameFor } from './callers.ts';
import { CATALOGUE_ROWS } from './catalogue-rows.ts';
import { DELIVERY_ROWS } from './delivery-rows.ts';
import { EQUIPMENT_ROWS } from './equipment-rows.ts';
import { GUIDANCE_ROWS } from './guidance-rows.ts';
import { IMPORT_ROWS } from './import-rows.ts';
import { LINK_ROWS } from './link-rows.ts';
import { NOTIFICATION_ROWS } from './notification-rows.ts';
import { PROFILE_ROWS } from './profile-rows.ts';
import { SECOND_FACTOR_ROWS } from './second-factor-rows.ts';
import { STATISTICS_ROWS } from './statistics-rows.ts';
import { type OpenStream, startOf } from './streams.ts';
import { TICKET_ROWS } from './ticket-rows.ts';
import { USER_ROWS } from './user-rows.ts';

/** How far the ticket has come: opened, taken by Marie, in a guidance, with a step out, resolved. */
export type Stage = 'open' | 'taken' | 'idle' | 'awaiting' | 'resolved';

/** What a call may need to know besides who makes it. */
export type Scene = {
  ticketId: number;
  /** Somebody a ticket can be given to: Ada. */
  adminId: number;
};

/** One way to call a procedure, with what comes of it for everybody. */
export type Row = {
  path: string;
  /** Where one procedure has several rows: what this one is about. */
  about?: string;
  /** Left out: it concerns no ticket. */
  stage?: Stage;
  /** Its answer cannot come through the caller's own socket, which ends with the session. */
  endsSession?: true;
  call: (api: Api, scene: Scene) => Promise<unknown>;
  /** Of a stream: opens it, and leaves it open. */
  open?: OpenStream;
  expected: Expected;
};

const NEWCOMER = { firstName: CAST.amina.firstName, lastName: 'Nouveau', password: PASSWORD };

function newAddress(): string {
  return `${commandId()}@desk.test`;
}

const DESK_ROWS: Row[] = [
  {
    path: 'auth.register',
    call: (api) => api.auth.register.mutate({ ...NEWCOMER, email: newAddress() }),
    expected: EVERYBODY,
  },
  {
    path: 'auth.login',
    call: (api) => api.auth.login.mutate({ email: emailOf('karim'), password: PASSWORD }),
    expected: EVERYBODY,
  },
  {
    path: 'auth.refresh',
    about: 'without a refresh token',
    call: (api) => api.auth.refresh.mutate(),
    expected: sameFor('session_expired'),
  },
  {
    path: 'auth.logout',
    endsSession: true,
    call: (api) => api.auth.logout.mutate(),
    expected: SIGNED_IN,
  },
  { path: 'setup.status', call: (api) => api.setup.status.query(), expected: EVERYBODY },
  {
    path: 'setup.createAdmin',
    call: (api) => api.setup.createAdmin.mutate({ ...NEWCOMER, email: newAddress() }),
    expected: sameFor('forbidden'),
  },
  { path: 'people.technicians', call: (api) => api.people.technicians.query(), expected: STAFF },
  {
    path: 'people.search',
    call: (api) => api.people.search.query({ search: 'amina' }),
    expected: STAFF,
  },
  { path: 'tickets.create', call: (api) => api.tickets.create.mutate(TICKET), expected: SIGNED_IN },
  {
    path: 'tickets.create',
    about: 'on behalf of somebody',
    call: (api, { adminId }) => api.tickets.create.mutate({ ...TICKET, onBehalfOf: adminId }),
    expected: STAFF,
  },
  {
    path: 'tickets.list',
    call: (api) => api.tickets.list.query({ scope: 'all' }),
    expected: SIGNED_IN,
  },
  { path: 'tickets.stats', call: (api) => api.tickets.stats.query(), expected: SIGNED_IN },
  {
    path: 'desk.changes',
    ...startOf((api, _scene, handlers) => api.desk.changes.subscribe(undefined, handlers)),
    expected: SIGNED_IN,
  },
];

export const ACCESS_TABLE: readonly Row[] = [
  ...DESK_ROWS,
  ...LINK_ROWS,
  ...PROFILE_ROWS,
  ...SECOND_FACTOR_ROWS,
  ...ADMINISTRATION_ROWS,
  ...TICKET_ROWS,
  ...GUIDANCE_ROWS,
  ...STATISTICS_ROWS,
  ...NOTIFICATION_ROWS,
  ...DELIVERY_ROWS,
  ...CATALOGUE_ROWS,
  ...EQUIPMENT_ROWS,
  ...USER_ROWS,
  ...IMPORT_ROWS,
];
