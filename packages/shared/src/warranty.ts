/** How a piece of equipment is covered: well, not for long any more, no more, or nobody knows. */
export const WARRANTY_STATES = ['covered', 'ending', 'over', 'none'] as const;
export type WarrantyState = (typeof WARRANTY_STATES)[number];

/** From so many days before its end on, a warranty is warned about. */
export const WARRANTY_NOTICE_DAYS = 60;

const DAY_MS = 86_400_000;

/** Both are ISO dates (`2027-03-31`); the last day is still covered. */
export function warrantyState(warrantyUntil: string | null, today: string): WarrantyState {
  if (warrantyUntil === null) return 'none';
  if (warrantyUntil < today) return 'over';
  return warrantyUntil <= addDays(today, WARRANTY_NOTICE_DAYS) ? 'ending' : 'covered';
}

/** The ISO date so many days after this one. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days there are from today until then; negative when it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
}
