import {
  PRIORITIES,
  type Priority,
  TICKET_STATUSES,
  type TicketStatus,
} from '@etape/shared/tickets';
import { QUEUE_VIEWS, type QueueFilters, type QueueView } from './queue-view.ts';

/** What of the desk stands in the address, so that a link or a reload leads back to it. */
export type DeskSearch = {
  view?: QueueView | undefined;
  priority?: Priority | undefined;
  category?: number | undefined;
  status?: TicketStatus | undefined;
  /** The ticket's details are in front, where they do not fit beside it. */
  details?: true | undefined;
};

/** Reads the address; what it does not know is left out. */
export function readDeskSearch(search: Record<string, unknown>): DeskSearch {
  const view = QUEUE_VIEWS.find((one) => one === search.view);
  const priority = PRIORITIES.find((one) => one === search.priority);
  const status = TICKET_STATUSES.find((one) => one === search.status);
  const { category } = search;
  return {
    ...(view === undefined ? {} : { view }),
    ...(priority === undefined ? {} : { priority }),
    ...(status === undefined ? {} : { status }),
    ...(typeof category === 'number' && Number.isInteger(category) && category > 0
      ? { category }
      : {}),
    ...(search.details === true ? { details: true } : {}),
  };
}

export function filtersOf({ priority, category, status }: DeskSearch): QueueFilters {
  return { priority, categoryId: category, status };
}
