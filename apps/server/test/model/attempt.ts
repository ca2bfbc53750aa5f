import type { Attempt } from '@etape/shared/guidance/testing/random';
import type { Page } from '@etape/shared/guidance/testing/story';
import type { Name } from '../support/cast.ts';
import type { Api } from '../support/clients.ts';
import { commandId } from '../support/tickets.ts';
import { PLAYERS } from './predict.ts';

/** Tries on the server what the story tried on the machine. */
export function tryOut(api: Api, { attempt, page, ticketId, idOf }: Scene): Promise<unknown> {
  const { command } = page;
  const on = { ticketId, commandId: commandId() };
  if (command === null) {
    const status = attempt.what === 'move' ? attempt.status : 'open';
    return api.tickets.changeStatus.mutate({ ...on, status, reason: 'En double' });
  }
  switch (command.type) {
    case 'start':
      return api.guidance.start.mutate(on);
    case 'stop':
      return api.guidance.stop.mutate(on);
    case 'instruct':
      return api.guidance.instruct.mutate({ ...on, body: command.body });
    case 'message':
      return api.messages.send.mutate({ ...on, body: command.body });
    case 'end':
      return api.guidance.end.mutate({ ...on, resolved: command.resolved });
    case 'seen':
      return api.guidance.seen.mutate({ ...on, ...wordingOf(command) });
    case 'confirm':
      return api.guidance.confirm.mutate({ ...on, ...wordingOf(command) });
    case 'block':
      return api.guidance.block.mutate({ ...on, ...wordingOf(command), reason: command.reason });
    case 'rewrite':
      return api.guidance.rewrite.mutate({ ...on, step: command.step, body: command.body });
    case 'withdraw':
      return api.guidance.withdraw.mutate({ ...on, step: command.step });
    case 'transfer': {
      const to = attempt.what === 'transfer' ? PLAYERS[attempt.to] : 'ada';
      return api.tickets.assign.mutate({ ...on, technicianId: idOf(to) });
    }
    default:
      return command satisfies never;
  }
}

type Scene = {
  attempt: Attempt;
  page: Page;
  ticketId: number;
  idOf: (name: Name) => number;
};

function wordingOf({ step, revision }: { step: number; revision: number }) {
  return { step, revision };
}
