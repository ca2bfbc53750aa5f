import type { DatabaseTarget } from '../src/db/databases.ts';
import { Balancer } from './balancer.ts';
import { DeskProcess } from './desk-process.ts';

/** The servers of one desk, on one database, at one address. */
export class Fleet {
  readonly nodes: readonly DeskProcess[];
  readonly database: DatabaseTarget;
  readonly #balancer: Balancer;

  private constructor(database: DatabaseTarget, nodes: readonly DeskProcess[], balancer: Balancer) {
    this.database = database;
    this.nodes = nodes;
    this.#balancer = balancer;
  }

  /** All at once: the first start on an empty database is one of the things that may go wrong. */
  static async start(database: DatabaseTarget, count: number): Promise<Fleet> {
    const starts = Array.from({ length: count }, () => DeskProcess.start(database));
    const nodes = await Promise.all(starts).catch(async (error: unknown) => {
      for (const start of await Promise.allSettled(starts)) {
        if (start.status === 'fulfilled') await start.value.end('SIGKILL');
      }
      throw error;
    });
    return new Fleet(database, nodes, await Balancer.open(() => nodes.map(({ port }) => port)));
  }

  /** Rejects when one of them ends although nobody ended it. */
  get crashed(): Promise<never> {
    return Promise.race(this.nodes.map((node) => node.crashed));
  }

  get origin(): string {
    return this.#balancer.origin;
  }

  /** Resolves with how long the slowest took, in milliseconds. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number> {
    const times = await Promise.all(this.nodes.map((node) => node.end(signal)));
    await this.#balancer.close();
    return Math.max(...times);
  }
}
