import type { AppRouter } from '@etape/server/app-router';
import { createTRPCReact } from '@trpc/react-query';

/** Typed hooks for every procedure of the server. */
export const trpc = createTRPCReact<AppRouter>();
