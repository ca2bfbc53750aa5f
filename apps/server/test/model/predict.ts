import type { GuidanceView } from '@etape/shared/guidance/state';
import type { Attempt } from '@etape/shared/guidance/testing/random';
import type { Page } from '@etape/shared/guidance/testing/story';
import { isStaff } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import { everybody, type Name as Part } from '@etape/shared/testing/people';
import type { Name } from '../support/cast.ts';

/** Who of the desk plays whom of the machine's stories. */
export const PLAYERS: Record<Part, Name> = {
  employee: 'amina',
  technician: 'marie',
  colleague: 'paul',
  admin: 'ada',
  stranger: 'karim',
};

/**
 * What the server must answer: `done` or a domain code. The machine and the status table decide;
 * before them come the schema, and whether this person may know that the ticket is there.
 */
export function predict(attempt: Attempt, { actor, ticket, command, decision }: Page): string {
  if (command !== null && !fitsSchema(command)) return 'validation';
  if (!can(actor, 'ticket.view', ticket)) return 'not_found';
  if (attempt.what === 'transfer' && can(actor, 'ticket.transfer', ticket)) {
    // Whether the person could ever have it is asked before what the ticket is doing.
    if (!isStaff(everybody[attempt.to])) return 'validation';
  }
  return decision.ok ? 'done' : decision.code;
}

/** Assigning an open ticket is another command, which the stories do not know. */
export function isTold(attempt: Attempt, { ticket }: Page): boolean {
  return attempt.what !== 'transfer' || ticket.status !== 'open';
}

function fitsSchema(command: NonNullable<Page['command']>): boolean {
  const numbers = [
    'step' in command ? command.step : undefined,
    'revision' in command ? command.revision : undefined,
  ];
  return numbers.every((number) => number === undefined || number >= 1);
}

/** What machine and server must agree on: everything but the numbers of people, and times. */
export function outline(guidance: GuidanceView, name: (id: number) => string) {
  if (guidance.status === 'inactive') return { status: guidance.status };
  return {
    status: guidance.status,
    session: guidance.session,
    technician: name(guidance.technician.id),
    steps: guidance.steps.map(({ number, revision, body, status, comment, block, seenAt }) => ({
      number,
      revision,
      body,
      status,
      comment,
      block,
      seen: seenAt !== null,
    })),
  };
}
