import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../../src/http/app-router.ts';

export type Refusal = TRPCClientError<AppRouter>['data'] & { message: string };

/** What a call was refused with; fails where it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    return toRefusal(error);
  }
  throw new Error('The call was not refused');
}

/** The domain code that a call was refused with, or `done`. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    return toRefusal(error)?.domainCode ?? 'no domain code';
  }
}

export function toRefusal(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError)) throw error;
  // The boundary: every error of these clients comes from this router.
  const refused = error as TRPCClientError<AppRouter>;
  if (!refused.data) throw error;
  return { ...refused.data, message: refused.message };
}
