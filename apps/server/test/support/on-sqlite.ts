import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Templates, templateTarget } from './databases.ts';
import { makeTemplates } from './template-databases.ts';

/** Every test has a file of its own. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'etape-templates-'));
  const templates: Templates = { kind: 'sqlite', folder };
  await makeTemplates((template) => templateTarget(templates, template));
  project.provide('templates', templates);
  return () => rmSync(folder, { recursive: true });
}
