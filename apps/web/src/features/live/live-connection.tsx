import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { trpc } from '../../app/trpc.ts';
import { onReconnected } from './connection-store.ts';
import { publishDeskChange } from './desk-changes.ts';

type LiveConnectionProps = { children: ReactNode };

/**
 * The one subscription to the desk while somebody is signed in. After a lost connection everything
 * on screen is refetched, except what catches up by its own events (`meta: { catchesUp: true }`).
 */
export function LiveConnection({ children }: LiveConnectionProps) {
  const queryClient = useQueryClient();
  trpc.desk.changes.useSubscription(undefined, { onData: publishDeskChange });
  useEffect(
    () =>
      onReconnected(() => {
        void queryClient.invalidateQueries({
          predicate: (query) => query.meta?.catchesUp !== true,
        });
      }),
    [queryClient],
  );
  return children;
}
