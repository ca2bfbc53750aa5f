import { attentionOfAssignee, attentionOfRequester } from '@etape/shared/attention';
import { PRIORITIES } from '@etape/shared/tickets';
import type { QueueTicket, QueueView } from './queue-view.ts';

type Compare = (a: QueueTicket, b: QueueTicket) => number;

/** The server's order of each list, so that a patched list stands as a fetched one would. */
const ORDER: Record<QueueView, Compare> = {
  mine: byAttention,
  resolved: byAttention,
  asked: (a, b) => requesterRank(a) - requesterRank(b) || byNewest(a, b),
  available: (a, b) =>
    PRIORITIES.indexOf(b.priority) - PRIORITIES.indexOf(a.priority) ||
    byTime(a.createdAt, b.createdAt) ||
    a.id - b.id,
  all: byNewest,
};

export function compareIn(view: QueueView): Compare {
  return ORDER[view];
}

/** What the ticket wants of whoever has it. */
export function attentionOf(ticket: QueueTicket) {
  const { status, guidance, requesterSpokeLast } = ticket;
  return attentionOfAssignee({ status, guidance: guidance.status, requesterSpokeLast });
}

function byAttention(a: QueueTicket, b: QueueTicket): number {
  return attentionOf(a).rank - attentionOf(b).rank || byNewest(a, b);
}

function requesterRank({ status, guidance, requesterSpokeLast }: QueueTicket): number {
  return attentionOfRequester({ status, guidance: guidance.status, requesterSpokeLast }).rank;
}

function byNewest(a: QueueTicket, b: QueueTicket): number {
  return byTime(b.updatedAt, a.updatedAt) || b.id - a.id;
}

/** ISO 8601 in UTC, always as long: text order is time order. */
function byTime(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
