import type { TestProject } from 'vitest/node';
import { command, TEMPLATES, type Templates, templateTarget } from './databases.ts';
import { startPostgres } from './postgres-server.ts';
import { makeTemplates } from './template-databases.ts';

/** Every test has a database of its own, on one server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    const templates: Templates = { kind: 'postgres', origin: server.urlOf('postgres') };
    for (const name of TEMPLATES) await command(templates.origin, `create database ${name}`);
    await makeTemplates((template) => templateTarget(templates, template));
    project.provide('templates', templates);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
