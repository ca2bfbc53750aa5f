/** What the process under test is told to suffer. */
export type Order =
  /** Every write that needs another page fails with "database or disk is full". */
  | { type: 'fill_disk' }
  | { type: 'free_disk' }
  /** Its clock moves by this many milliseconds, forwards or backwards. */
  | { type: 'jump'; byMs: number }
  | { type: 'cut_sockets' };
