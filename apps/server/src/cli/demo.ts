import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { prepareDemoDatabase } from '../demo/demo-database.ts';
import { DEMO_PASSWORD } from '../demo/seed.ts';
import { createLog } from '../log.ts';
import { serve } from '../serve.ts';

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

try {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  const dataDir = join(config.dataDir, 'demo');
  const databaseFile = join(dataDir, 'etape.sqlite');
  const log = createLog(config.logLevel);
  await prepareDemoDatabase(databaseFile, { log, fresh: values.fresh });
  const { address } = await serve({
    ...config,
    dataDir,
    database: { kind: 'sqlite', file: databaseFile },
  });
  console.log(welcome(address));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function welcome(address: string): string {
  return `
  Étape · demo
  ${address}

  amina@demo.etape    employee, guided right now on her phone
  karim@demo.etape    employee
  marie@demo.etape    technician, guiding Amina
  paul@demo.etape     technician
  admin@demo.etape    administrator

  Password of all: ${DEMO_PASSWORD}

  Two browsers (or one and a private window) show it best. Ctrl+C stops;
  what you do is kept, "pnpm demo --fresh" starts over.
`;
}
