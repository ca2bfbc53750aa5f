import type { Person } from '../../people.ts';
import { employee, technician } from '../../testing/people.ts';
import type { GuidanceCommand } from '../commands.ts';
import type { BlockReason } from '../state.ts';

/** A command and who gives it; unless a test says otherwise, the person whose command it is. */
export type Order = { command: GuidanceCommand; actor: Person };

export const start = byTechnician({ type: 'start' });

export function instruct(body: string): Order {
  return byTechnician({ type: 'instruct', body });
}

export function rewrite(step: number, body: string): Order {
  return byTechnician({ type: 'rewrite', step, body });
}

export function withdraw(step: number): Order {
  return byTechnician({ type: 'withdraw', step });
}

export function end(resolved: boolean, message?: string): Order {
  return byTechnician({ type: 'end', resolved, ...(message === undefined ? {} : { message }) });
}

export function transfer(to: Person): Order {
  return byTechnician({ type: 'transfer', to });
}

export function see(step: number, revision = 1): Order {
  return byEmployee({ type: 'seen', step, revision });
}

export function confirm(step: number, revision = 1, comment?: string): Order {
  const command: GuidanceCommand = { type: 'confirm', step, revision };
  return byEmployee(comment === undefined ? command : { ...command, comment });
}

export function block(step: number, reason: BlockReason, note?: string): Order {
  const command: GuidanceCommand = { type: 'block', step, revision: 1, reason };
  return byEmployee(note === undefined ? command : { ...command, note });
}

export function stop(reason?: string): Order {
  return byEmployee({ type: 'stop', ...(reason === undefined ? {} : { reason }) });
}

export function say(body: string): Order {
  return byEmployee({ type: 'message', body });
}

/** The same command from somebody else. */
export function by(actor: Person, { command }: Order): Order {
  return { command, actor };
}

/** The same answer, meant for a step of this session. */
export function inSession(session: number, { command, actor }: Order): Order {
  const answers = command.type === 'seen' || command.type === 'confirm' || command.type === 'block';
  return answers ? { command: { ...command, session }, actor } : { command, actor };
}

function byTechnician(command: GuidanceCommand): Order {
  return { command, actor: technician };
}

function byEmployee(command: GuidanceCommand): Order {
  return { command, actor: employee };
}
