import { QueryClient } from '@tanstack/react-query';
import { isWorthRetrying } from './domain-error.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
    },
    // A form that is sent offline says so at once instead of waiting in silence.
    mutations: { networkMode: 'always', retry: false },
  },
});
