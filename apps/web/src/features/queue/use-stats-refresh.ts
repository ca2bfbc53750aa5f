import type { EventType } from '@etape/shared/events';
import { useEffect, useRef } from 'react';
import { trpc } from '../../app/trpc.ts';

/** However much happens on a busy desk, the counts are asked for at most this often. */
const EVERY_MS = 1_000;

/** What is said changes no count. */
const COUNTLESS: readonly EventType[] = [
  'message_posted',
  'note_posted',
  'instruction_sent',
  'instruction_rewritten',
  'instruction_withdrawn',
  'step_seen',
  'step_confirmed',
  'step_blocked',
  'guidance_started',
];

/** Has the counts of the views read again after a change that may concern them. */
export function useStatsRefresh(): (change: EventType) => void {
  const utils = trpc.useUtils();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return (change) => {
    if (COUNTLESS.includes(change) || timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      void utils.tickets.stats.invalidate();
    }, EVERY_MS);
  };
}
