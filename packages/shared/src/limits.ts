/**
 * Lengths in characters (code points: `[...text].length`) after trimming, shared by the schemas and
 * by the counters on screen.
 */
export const LIMITS = {
  title: { min: 5, max: 120 },
  description: { min: 10, max: 5000 },
  message: { min: 1, max: 4000 },
  reason: { min: 1, max: 1000 },
  comment: { min: 1, max: 1000 },
  name: { min: 1, max: 80 },
  phone: { min: 3, max: 40 },
  model: { min: 1, max: 120 },
  equipmentType: { min: 1, max: 80 },
  serialNumber: { min: 1, max: 80 },
  /** At least 8 and long enough for passphrases, after OWASP ASVS 5.0, 6.2.1 and 6.2.9. */
  password: { min: 8, max: 200 },
  email: { min: 3, max: 254 },
  search: { min: 1, max: 100 },
  commandId: { min: 1, max: 64 },
  /** Addresses of webhooks carry their secret, and Teams writes long ones. */
  address: { min: 1, max: 2000 },
} as const;

/** What a file that is imported may hold. */
export const IMPORT_LIMITS = {
  /** Everybody of the largest organisation that the desk is meant for, in one file. */
  rows: 20_000,
  /** Rows that are sent at once. */
  batch: 500,
  /** Characters of a cell: several times what the longest field takes. */
  cell: 1_000,
  fileName: { min: 1, max: 200 },
} as const;

/** The most items that one page of a list holds. */
export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 50;

/** The newest events that come with a ticket; older ones are asked for page by page. */
export const TIMELINE_PAGE_SIZE = 200;
