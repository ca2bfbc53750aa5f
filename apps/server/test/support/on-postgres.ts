import type { TestProject } from 'vitest/node';
import { commandServer, TEMPLATES, urlOf } from './databases.ts';
import { startPostgres } from './postgres-server.ts';
import { writeRefill } from './refill.ts';
import { makeTemplates } from './template-databases.ts';

/** Every test has a database of its own, on one server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    const origin = server.urlOf('postgres');
    for (const name of TEMPLATES) await commandServer(origin, `create database ${name}`);
    await makeTemplates((name) => ({ kind: 'postgres', url: urlOf(origin, name) }));
    project.provide('templates', {
      kind: 'postgres',
      origin,
      refills: {
        empty: await writeRefill(urlOf(origin, 'empty')),
        staffed: await writeRefill(urlOf(origin, 'staffed')),
      },
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
