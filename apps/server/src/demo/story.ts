import type { BlockReason } from '@etape/shared/guidance/state';
import type { Priority, TicketStatus } from '@etape/shared/tickets';
import type { PersonKey } from './organisation.ts';

export type CategoryName =
  | 'Matériel'
  | 'Logiciel'
  | 'Réseau et VPN'
  | 'Compte et mot de passe'
  | 'Messagerie'
  | 'Autre';

/** What somebody does on a ticket, so many minutes after what happened before. */
export type Act = { by: PersonKey; after: number; deed: Deed };

export type Deed =
  | { type: 'take' }
  | { type: 'start' }
  | { type: 'seen' }
  | { type: 'say'; body: string }
  | { type: 'note'; body: string }
  | { type: 'instruct'; body: string }
  | { type: 'rewrite'; body: string }
  | { type: 'confirm'; comment?: string }
  | { type: 'block'; reason: BlockReason; note: string }
  | { type: 'withdraw' }
  | { type: 'end'; resolved: boolean; message: string }
  | { type: 'stop'; reason: string }
  | { type: 'move'; to: TicketStatus; reason?: string }
  | { type: 'give'; to: PersonKey }
  | { type: 'prioritise'; priority: Priority };

/** A ticket from its opening to where it stands today. */
export type Story = {
  /** Minutes before the demo begins. */
  ago: number;
  by: PersonKey;
  onBehalfOf?: PersonKey;
  title: string;
  description: string;
  category: CategoryName;
  priority?: Priority;
  equipment?: string;
  acts?: Act[];
};

export const HOUR = 60;
export const DAY = 24 * HOUR;

export function take(by: PersonKey, after: number): Act {
  return { by, after, deed: { type: 'take' } };
}

export function say(by: PersonKey, after: number, body: string): Act {
  return { by, after, deed: { type: 'say', body } };
}

export function note(by: PersonKey, after: number, body: string): Act {
  return { by, after, deed: { type: 'note', body } };
}

export function move(by: PersonKey, after: number, to: TicketStatus, reason?: string): Act {
  return { by, after, deed: { type: 'move', to, ...(reason === undefined ? {} : { reason }) } };
}

export function give(by: PersonKey, after: number, to: PersonKey): Act {
  return { by, after, deed: { type: 'give', to } };
}

export function prioritise(by: PersonKey, after: number, priority: Priority): Act {
  return { by, after, deed: { type: 'prioritise', priority } };
}

export function start(by: PersonKey, after: number): Act {
  return { by, after, deed: { type: 'start' } };
}

/** Sent, and seen a few seconds later. */
export function instruct(by: PersonKey, seenBy: PersonKey, after: number, body: string): Act[] {
  return [
    { by, after, deed: { type: 'instruct', body } },
    { by: seenBy, after: 0.1, deed: { type: 'seen' } },
  ];
}

export function rewrite(by: PersonKey, seenBy: PersonKey, after: number, body: string): Act[] {
  return [
    { by, after, deed: { type: 'rewrite', body } },
    { by: seenBy, after: 0.1, deed: { type: 'seen' } },
  ];
}

export function confirm(by: PersonKey, after: number, comment?: string): Act {
  return { by, after, deed: { type: 'confirm', ...(comment === undefined ? {} : { comment }) } };
}

export function block(by: PersonKey, after: number, reason: BlockReason, text: string): Act {
  return { by, after, deed: { type: 'block', reason, note: text } };
}

export function withdraw(by: PersonKey, after: number): Act {
  return { by, after, deed: { type: 'withdraw' } };
}

export function end(by: PersonKey, after: number, resolved: boolean, message: string): Act {
  return { by, after, deed: { type: 'end', resolved, message } };
}

export function stop(by: PersonKey, after: number, reason: string): Act {
  return { by, after, deed: { type: 'stop', reason } };
}
