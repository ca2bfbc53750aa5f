import type { Step } from '@etape/shared/guidance/state';
import type { TicketStatus } from '@etape/shared/tickets';
import type { Api } from '../test/support/clients.ts';
import type { Stream } from './observer.ts';

/** What somebody does next. */
export type Move = {
  kind: string;
  /** The wording that it answers, where it answers one. */
  about?: Wording;
  run: (api: Api, command: { ticketId: number; commandId: string }) => Promise<unknown>;
};

export type Wording = Pick<Step, 'number' | 'revision'>;

/** Decides what somebody does who sees this on their screen; null: they wait. */
export type Side = (stream: Stream, random: () => number) => Move | 'done' | null;

export function say(body: string): Move {
  return { kind: 'message', run: (api, on) => api.messages.send.mutate({ ...on, body }) };
}

export function note(body: string): Move {
  return {
    kind: 'note',
    run: (api, on) => api.messages.send.mutate({ ...on, body, internal: true }),
  };
}

export function changeStatus(status: TicketStatus): Move {
  return {
    kind: `status ${status}`,
    run: (api, on) => api.tickets.changeStatus.mutate({ ...on, status }),
  };
}

export const take: Move = { kind: 'take', run: (api, on) => api.tickets.take.mutate(on) };

export const start: Move = { kind: 'start', run: (api, on) => api.guidance.start.mutate(on) };

export const stop: Move = { kind: 'stop', run: (api, on) => api.guidance.stop.mutate(on) };

export function instruct(body: string): Move {
  return { kind: 'instruct', run: (api, on) => api.guidance.instruct.mutate({ ...on, body }) };
}

export function rewrite(step: number, body: string): Move {
  return { kind: 'rewrite', run: (api, on) => api.guidance.rewrite.mutate({ ...on, step, body }) };
}

export function withdraw(step: number): Move {
  return { kind: 'withdraw', run: (api, on) => api.guidance.withdraw.mutate({ ...on, step }) };
}

export function end(resolved: boolean): Move {
  return { kind: 'end', run: (api, on) => api.guidance.end.mutate({ ...on, resolved }) };
}

export function seen(about: Wording): Move {
  return {
    kind: 'seen',
    about,
    run: (api, on) => api.guidance.seen.mutate({ ...on, ...inputOf(about) }),
  };
}

export function confirm(about: Wording): Move {
  return {
    kind: 'confirm',
    about,
    run: (api, on) => api.guidance.confirm.mutate({ ...on, ...inputOf(about) }),
  };
}

export function block(about: Wording): Move {
  const answer = { ...inputOf(about), reason: 'different' as const };
  return {
    kind: 'block',
    about,
    run: (api, on) => api.guidance.block.mutate({ ...on, ...answer }),
  };
}

function inputOf({ number, revision }: Wording): { step: number; revision: number } {
  return { step: number, revision };
}
