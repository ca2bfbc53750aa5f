import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { DatabaseTarget } from './db/databases.ts';

const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file|postgres(ql)?):.+/, 'must start with file: or postgres:')
    .optional(),
  JWT_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  FACTOR_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: z
    .string()
    .refine(isTrustProxy, 'must be true, false or the addresses of the proxies in front')
    .optional(),
});

export type Config = {
  host: string;
  port: number;
  dataDir: string;
  database: DatabaseTarget;
  jwtSecret: string | undefined;
  factorKey: string | undefined;
  metricsToken: string | undefined;
  publicUrl: string | undefined;
  logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  trustProxy: string | boolean;
};

/**
 * Reads the environment, once, at the start; nothing else does. Throws an Error whose message is
 * one line that names the variable and what it should be.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty variable means what a missing one means: compose files cannot leave one out.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`Invalid configuration: ${problems.join('; ')}`);
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, JWT_SECRET, LOG_LEVEL } = parsed.data;
  const { PUBLIC_URL, TRUST_PROXY, METRICS_TOKEN, FACTOR_KEY } = parsed.data;
  // pnpm runs scripts in the package's folder; people mean the folder they stand in.
  const base = environment.INIT_CWD ?? process.cwd();
  const dataDir = resolve(base, DATA_DIR);
  return {
    host: HOST,
    port: PORT,
    dataDir,
    database: toTarget(dataDir, DATABASE_URL ?? 'file:etape.sqlite'),
    jwtSecret: JWT_SECRET,
    factorKey: FACTOR_KEY,
    metricsToken: METRICS_TOKEN,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    logLevel: LOG_LEVEL,
    trustProxy: parseTrustProxy(TRUST_PROXY),
  };
}

function toTarget(dataDir: string, url: string): DatabaseTarget {
  return url.startsWith('file:')
    ? { kind: 'sqlite', file: resolve(dataDir, url.slice('file:'.length)) }
    : { kind: 'postgres', url };
}

function isTrustProxy(value: string): boolean {
  return value === 'true' || value === 'false' || value.split(',').every(isProxyAddress);
}

/** An address, a network (`10.0.0.0/8`) or a name for some; a mere number says not whom to trust. */
function isProxyAddress(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.trim().split('/');
  if (/^(loopback|linklocal|uniquelocal)$/.test(text.trim())) return true;
  return isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && rest.length === 0;
}

function parseTrustProxy(value = 'false'): string | boolean {
  return value === 'true' || (value !== 'false' && value);
}
