import type { ConversationItem, DayItem } from './conversation-items.ts';

/** An entry, with the day that begins with it, if one does. */
export type ConversationRow = { day: DayItem | null; item: Exclude<ConversationItem, DayItem> };

/**
 * The rows that a conversation is drawn in. A date is no row of its own: it goes when older entries of
 * its day come in, and what one reads could not hold on to it.
 */
export function toRows(items: readonly ConversationItem[]): ConversationRow[] {
  const rows: ConversationRow[] = [];
  let day: DayItem | null = null;
  for (const item of items) {
    if (item.kind === 'day') {
      day = item;
    } else {
      rows.push({ day, item });
      day = null;
    }
  }
  return rows;
}
