import type { EventBody } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import type { TicketEventRow } from '../db/schema.ts';

/**
 * Events name people by id: the log outlives names, which may change or have to be forgotten.
 * Reading puts the people of today back in.
 */
export type StoredBody =
  | Exclude<EventBody, { type: 'ticket_assigned' | 'ticket_released' }>
  | (Omit<EventBody & { type: 'ticket_assigned' }, 'assignee' | 'previous'> & {
      assigneeId: number;
      previousId: number | null;
    })
  | (Omit<EventBody & { type: 'ticket_released' }, 'previous'> & { previousId: number });

export type FindPerson = (id: number) => Person;

export function toStored(body: EventBody): StoredBody {
  switch (body.type) {
    case 'ticket_assigned': {
      const { assignee, previous, ...rest } = body;
      return { ...rest, assigneeId: assignee.id, previousId: previous?.id ?? null };
    }
    case 'ticket_released': {
      const { previous, ...rest } = body;
      return { ...rest, previousId: previous.id };
    }
    default:
      return body;
  }
}

export function fromStored(stored: StoredBody, findPerson: FindPerson): EventBody {
  switch (stored.type) {
    case 'ticket_assigned': {
      const { assigneeId, previousId, ...rest } = stored;
      const previous = previousId === null ? null : findPerson(previousId);
      return { ...rest, assignee: findPerson(assigneeId), previous };
    }
    case 'ticket_released': {
      const { previousId, ...rest } = stored;
      return { ...rest, previous: findPerson(previousId) };
    }
    default:
      return stored;
  }
}

/** The people whom a stored event names, besides its author. */
export function peopleIn(stored: StoredBody): number[] {
  switch (stored.type) {
    case 'ticket_assigned':
      return stored.previousId === null
        ? [stored.assigneeId]
        : [stored.assigneeId, stored.previousId];
    case 'ticket_released':
      return [stored.previousId];
    default:
      return [];
  }
}

export function parsePayload(row: Pick<TicketEventRow, 'type' | 'payload'>): StoredBody {
  // The boundary: only `toStored` makes payloads, and nothing else writes them.
  return { type: row.type, ...JSON.parse(row.payload) } as StoredBody;
}
