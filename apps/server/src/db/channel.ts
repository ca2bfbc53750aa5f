/**
 * What the processes on one database say to each other. A hint, never the truth: that is in the
 * tables. Messages come in the order in which a process sent them; one may be lost, or come twice.
 */
export type Channel = {
  /** This process, among those on the database. */
  name: string;
  /** To all other processes, soon. What cannot be sent now waits for the connection. */
  send(topic: string, value: unknown): void;
  /** `sender`: the name of the process that it comes from. */
  on(topic: string, listener: (value: unknown, sender: string) => void): void;
  /** The connection was away and is back: something may have been missed. */
  onGap(listener: () => void): void;
  close(): Promise<void>;
};
