/** Files that break exactly one rule each: a check that misses one of them is worth nothing. */
export const PLANTED_VIOLATIONS: readonly { rule: string; file: string; source: string }[] = [
  {
    rule: 'shared reaches nothing but itself and zod',
    file: 'packages/shared/src/guidance/clock.ts',
    source: "import { hrtime } from 'node:process';",
  },
  {
    rule: 'shared reaches nothing but itself and zod',
    file: 'packages/shared/src/tickets.ts',
    source: "import { sql } from 'kysely';",
  },
  {
    rule: 'shared reaches nothing but itself and zod',
    file: 'packages/shared/src/tickets.ts',
    source: "import { test } from 'vitest';",
  },
  {
    rule: 'shared rules do not need their tests',
    file: 'packages/shared/src/tickets.ts',
    source: "import { admin } from './testing/people.ts';",
  },
  {
    rule: 'a domain of the server knows no transport',
    file: 'apps/server/src/tickets/status-service.ts',
    source: "import {\n  TRPCError,\n  type TRPC_ERROR_CODE_KEY,\n} from '@trpc/server';",
  },
  {
    rule: 'a domain of the server knows no transport',
    file: 'apps/server/src/auth/auth-service.ts',
    source: "import type { FastifyRequest } from 'fastify';",
  },
  {
    rule: 'a domain of the server knows no transport',
    file: 'apps/server/src/auth/auth-service.ts',
    source: "import { security } from '../http/security.ts';",
  },
  {
    rule: 'http knows no database',
    file: 'apps/server/src/http/routers/tickets.ts',
    source: "import { sql } from 'kysely';",
  },
  {
    rule: 'a domain uses the service or the queries of another, never its store',
    file: 'apps/server/src/messages/message-service.ts',
    source: "export { insertTicket } from '../tickets/ticket-store.ts';",
  },
  {
    rule: 'a domain uses the service or the queries of another, never its store',
    file: 'apps/server/src/http/routers/tickets.ts',
    source: "const store = await import('../../tickets/ticket-store.ts');",
  },
  {
    rule: 'the server knows nothing of the web',
    file: 'apps/server/src/http/static.ts',
    source: "import '../../../web/src/main.tsx';",
  },
  {
    rule: 'ui and i18n know no feature, page or app',
    file: 'apps/web/src/ui/avatar.tsx',
    source: "import { useSession } from '../features/auth/session-store.ts';",
  },
  {
    rule: 'ui and i18n know no feature, page or app',
    file: 'apps/web/src/i18n/format.ts',
    source: "import { trpc } from '../app/trpc.ts';",
  },
  {
    rule: 'a feature knows no page',
    file: 'apps/web/src/features/auth/sign-in-form.tsx',
    source: "import { CrashPage } from '../../pages/crash-page.tsx';",
  },
  {
    rule: 'a feature does not reach inside another',
    file: 'apps/web/src/features/tickets/ticket-card.tsx',
    source: "import { StepCard } from '../guidance/step-card.tsx';",
  },
  {
    rule: 'the web takes from the server one import type',
    file: 'apps/web/src/app/trpc.ts',
    source: "import { appRouter } from '@etape/server/app-router';",
  },
  {
    rule: 'the web takes from the server one import type',
    file: 'apps/web/src/app/trpc.ts',
    source: "import type { Schema } from '../../../server/src/db/schema.ts';",
  },
];

/** What the walls must let through. */
export const LEGAL_IMPORTS: readonly { file: string; source: string }[] = [
  { file: 'packages/shared/src/tickets.ts', source: "import { z } from 'zod';" },
  { file: 'packages/shared/src/a.test.ts', source: "import { test } from 'vitest';" },
  { file: 'packages/shared/src/testing/given.ts', source: "import { expect } from 'vitest';" },
  { file: 'apps/server/src/http/trpc.ts', source: "import { initTRPC } from '@trpc/server';" },
  { file: 'apps/server/src/main.ts', source: "import { buildApp } from './http/build-app.ts';" },
  {
    file: 'apps/server/src/tickets/status-service.ts',
    source: "import { updateTicket } from './ticket-store.ts';",
  },
  {
    file: 'apps/server/src/tickets/status-service.ts',
    source: "import { can } from '@etape/shared/permissions';",
  },
  {
    file: 'apps/web/src/features/tickets/ticket-card.tsx',
    source: "import { useSession } from '../auth/session-store.ts';",
  },
  {
    file: 'apps/web/src/app/trpc.ts',
    source: "import type { AppRouter } from '@etape/server/app-router';",
  },
];
