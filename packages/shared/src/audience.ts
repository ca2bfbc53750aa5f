import type { EventType } from './events.ts';
import { type Actor, isStaff } from './people.ts';

export const AUDIENCES = ['everyone', 'staff'] as const;

/** `everyone` means everybody who may see the ticket; `staff` its technicians and administrators. */
export type Audience = (typeof AUDIENCES)[number];

/** Internal notes are for those who help, live and in history alike. */
export function audienceOf(type: EventType): Audience {
  return type === 'note_posted' ? 'staff' : 'everyone';
}

/** Whether somebody who may see the ticket may see this event of it. */
export function mayReceive(actor: Actor, audience: Audience): boolean {
  return audience === 'everyone' || isStaff(actor);
}
