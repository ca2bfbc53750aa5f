import type { Welcome } from '@etape/shared/settings';
import { getQueryKey } from '@trpc/react-query';
import { suggestLanguage } from '../i18n/language.ts';
import { apiClient } from './api-client.ts';
import { queryClient } from './query-client.ts';
import { trpc } from './trpc.ts';

/** Fresh enough from one page before the sign-in to the next. */
const FRESH_MS = 60_000;

/**
 * What the desk tells everybody, and shows the page in its language where neither the visitor nor
 * their browser asks for another. Throws where the server does not answer.
 */
export async function fetchWelcome(): Promise<Welcome> {
  const welcome = await queryClient.fetchQuery({
    queryKey: getQueryKey(trpc.setup.status, undefined, 'query'),
    queryFn: () => apiClient.setup.status.query(),
    // A desk that is not set up yet may be in the next moment, by somebody else.
    staleTime: ({ state }) => (state.data?.needed === false ? FRESH_MS : 0),
    retry: false,
  });
  await suggestLanguage(welcome.organisation.language);
  return welcome;
}

/** The same for what a page shows; `undefined` while nobody knows. */
export function useWelcome(): Welcome | undefined {
  return trpc.setup.status.useQuery(undefined, { staleTime: FRESH_MS }).data;
}
