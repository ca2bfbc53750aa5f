import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useEffect, useRef } from 'react';
import { trpc } from '../../app/trpc.ts';
import { useDeskChange } from '../live/desk-changes.ts';

/** A burst of changes is one reading. */
const SETTLE_MS = 150;

/** Keeps the lists on screen as they are on the desk. */
export function useLiveLists(): void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useDeskChange(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void queryClient.invalidateQueries({ queryKey: getQueryKey(trpc.tickets.list) });
    }, SETTLE_MS);
  });
}
