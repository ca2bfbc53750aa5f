import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { OnQuery } from '../db/databases.ts';

/** What a scraper reads at `/metrics`, in the names and base units of Prometheus (seconds). */
export type Metrics = {
  /** A call came to its end; `outcome`: `ok`, or the code with which it was refused. */
  observeCall(call: { path: string; type: string; outcome: string; seconds: number }): void;
  observeRequest(request: { method: string; status: number; seconds: number }): void;
  /** From the moment an event bears to its handing over to a reader's socket. */
  observeFeedLag(seconds: number): void;
  observeQuery: OnQuery;
  /** A number that is looked up whenever somebody scrapes. */
  watch(name: string, help: string, read: () => number | Promise<number>): void;
  contentType: string;
  text(): Promise<string>;
};

const SHORT = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const LONG = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor, garbage collection and the event loop's delay.
  collectDefaultMetrics({ register: registry });
  const calls = new Histogram({
    name: 'etape_call_duration_seconds',
    help: 'Calls of the API, by procedure and outcome',
    labelNames: ['path', 'type', 'outcome'],
    buckets: SHORT,
    registers,
  });
  const requests = new Histogram({
    name: 'etape_http_request_duration_seconds',
    help: 'HTTP requests, by method and status',
    labelNames: ['method', 'status'],
    buckets: SHORT,
    registers,
  });
  const lag = new Histogram({
    name: 'etape_feed_lag_seconds',
    help: 'From an event to its handing over to a reader',
    buckets: LONG,
    registers,
  });
  const queries = new Histogram({
    name: 'etape_database_duration_seconds',
    help: 'Statements, by the connection that ran them',
    labelNames: ['connection'],
    buckets: SHORT,
    registers,
  });
  const slowest = new Counter({
    name: 'etape_slow_statements_total',
    help: 'Statements that took longer than a second',
    registers,
  });
  return {
    observeCall: ({ seconds, ...labels }) => calls.observe(labels, seconds),
    observeRequest: ({ method, status, seconds }) =>
      requests.observe({ method, status: String(status) }, seconds),
    observeFeedLag: (seconds) => lag.observe(seconds),
    observeQuery(connection, seconds) {
      queries.observe({ connection }, seconds);
      if (seconds > 1) slowest.inc();
    },
    watch(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read());
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
