import { PRIORITIES, type Priority } from '@etape/shared/tickets';

/** All priorities, the most pressing first, with the index by which rows know them. */
export const PRIORITY_INDEXES: readonly [Priority, number][] = PRIORITIES.map(
  (priority, index): [Priority, number] => [priority, index],
).reverse();
