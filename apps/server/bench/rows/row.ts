import type { BenchDesk } from '../bench-desk.ts';
import type { LoadDriver } from '../load/load-driver.ts';

/** What every row has at hand. */
export type Bench = {
  desk: BenchDesk;
  load: LoadDriver;
  /** How long one measurement lasts. */
  seconds: number;
  /** How often each side is measured. */
  repetitions: number;
  /** What the product's process is started with, to make a profile of it. */
  nodeOptions: readonly string[];
};

/** What is promised of a row's figures. */
export type Target =
  | { type: 'share of the floor'; atLeast: number }
  | { type: 'times the floor'; atMost: number }
  | { type: 'above the floor'; atMost: number }
  | { type: 'alone'; atMost: number }
  /** Only shown: how something grows. */
  | { type: 'none' };

/** Medians. `floor`: `null` where a row has none. */
export type Measured = { floor: number | null; product: number };

/** One line of the table. A row that needs no floor, no desk or no load leaves it alone. */
export type Row = {
  /** What `--rows` calls it. */
  name: string;
  title: string;
  unit: string;
  target: Target;
  measure(bench: Bench): Promise<Measured>;
};
