import { hasLastWord, isMessage, isNews, isUpdate } from '@etape/shared/activity';
import { attentionOfAssignee, attentionOfRequester } from '@etape/shared/attention';
import type { EventBody, TicketEvent } from '@etape/shared/events';
import type { GuidanceState } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import { isResponse } from '@etape/shared/ticket-facts';
import type { TicketRow } from '../db/schema.ts';
import type { TicketCore, TicketPatch } from './ticket-record.ts';

export type TicketChange = {
  actor: Person | null;
  commandId?: string | undefined;
  events: EventBody[];
  patch?: TicketPatch;
};

/** What the events of a change leave on the ticket's row, besides their numbers. */
export function changedColumns(
  before: TicketCore,
  change: TicketChange,
  { logged, guidance, now }: { logged: TicketEvent[]; guidance: GuidanceState; now: number },
) {
  const { row } = before;
  const { patch = {} } = change;
  return {
    ...patch,
    ...rankColumns({ ...row, ...patch }, guidance, spokeLast(before, change)),
    ...activityColumns(logged),
    ...responseColumns(before, change, now),
    last_session: guidance.status === 'inactive' ? guidance.lastSession : guidance.session,
    updated_at: logged.some((event) => isUpdate(event.type)) ? now : row.updated_at,
  };
}

export function rankColumns(
  { status }: Pick<TicketRow, 'status'>,
  guidance: GuidanceState,
  requesterSpokeLast: boolean,
) {
  const subject = { status, guidance: guidance.status, requesterSpokeLast };
  return {
    requester_spoke_last: requesterSpokeLast ? (1 as const) : (0 as const),
    requester_rank: attentionOfRequester(subject).rank,
    assignee_rank: attentionOfAssignee(subject).rank,
  };
}

function activityColumns(events: TicketEvent[]) {
  const message = events.findLast((event) => isMessage(event.type));
  const activity = events.findLast((event) => isNews(event.type));
  return {
    ...(message === undefined ? {} : { last_message_seq: message.seq }),
    ...(activity === undefined
      ? {}
      : { last_activity_seq: activity.seq, last_activity_by: activity.actor?.id ?? null }),
  };
}

/** Said once: later answers leave the first as it is. */
function responseColumns({ row }: TicketCore, { actor, events }: TicketChange, now: number) {
  if (row.first_response_at !== null) return {};
  const people = { actorId: actor?.id ?? null, requesterId: row.requester_id };
  return events.some((event) => isResponse(event, people))
    ? { first_response_at: now, first_response_by: people.actorId }
    : {};
}

function spokeLast({ row }: TicketCore, { actor, events }: TicketChange): boolean {
  const people = { actorId: actor?.id ?? null, requesterId: row.requester_id };
  return events.reduce(
    (before, event) => hasLastWord(before, event, people),
    row.requester_spoke_last === 1,
  );
}
