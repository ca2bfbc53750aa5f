/** The filters of the log as they stand in the address, so that a link or a reload leads back. */
export type LogSearch = {
  actor?: number | undefined;
  subject?: string | undefined;
  action?: string | undefined;
  /** Days, `YYYY-MM-DD`, both included. */
  from?: string | undefined;
  to?: string | undefined;
};

const WORD = /^[a-z_]{1,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what it does not know is left out. */
export function readLogSearch(search: Record<string, unknown>): LogSearch {
  const { actor } = search;
  const read: LogSearch = {
    actor:
      typeof actor === 'number' && Number.isSafeInteger(actor) && actor > 0 ? actor : undefined,
    subject: readText(search.subject, WORD),
    action: readText(search.action, WORD),
    from: readDay(search.from),
    to: readDay(search.to),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function readDay(value: unknown): string | undefined {
  const day = readText(value, DAY);
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day;
}

function readText(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}
