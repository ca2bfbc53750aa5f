import { guidedStep } from './guided-step-row.ts';
import { memory } from './memory-row.ts';
import type { Row } from './row.ts';
import { start } from './start-row.ts';
import { steady } from './steady-row.ts';
import {
  growingWatchers,
  oneWatcher,
  twentyTickets,
  twoHundredWatchers,
} from './throughput-rows.ts';

/** The table, from top to bottom. A new row is a module beside these and its line here. */
export const ROWS: readonly Row[] = [
  oneWatcher,
  twentyTickets,
  twoHundredWatchers,
  steady,
  guidedStep,
  memory,
  start,
];

/** Measured where they are asked for by name: all of them would take too long. */
export const FURTHER_ROWS: readonly Row[] = growingWatchers;
