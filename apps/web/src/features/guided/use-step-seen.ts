import { type ActiveGuidance, findOpenStep } from '@etape/shared/guidance/state';
import { useEffect } from 'react';
import { apiClient } from '../../app/api-client.ts';
import { newCommandId } from '../../app/command-id.ts';
import { useConnectionStatus } from '../live/connection-store.ts';
import { usePageVisible } from '../tickets/use-attention.ts';

/** Shorter than this, nobody has seen anything. */
const GLANCE_MS = 600;

/** Tells the technician that the step is on screen, once it really is. */
export function useStepSeen(ticketId: number, guidance: ActiveGuidance): void {
  const visible = usePageVisible();
  const online = useConnectionStatus() === 'online';
  const { session } = guidance;
  const open = findOpenStep(guidance);
  const unseen = open?.status === 'awaiting' && open.seenAt === null;
  const step = open?.number;
  const revision = open?.revision;
  useEffect(() => {
    if (!unseen || !visible || !online || step === undefined || revision === undefined) return;
    const timer = setTimeout(() => {
      const commandId = newCommandId();
      apiClient.guidance.seen
        .mutate({ ticketId, commandId, session, step, revision })
        // The step has moved on, or the line is down: then it is said again when it is back.
        .catch(() => undefined);
    }, GLANCE_MS);
    return () => clearTimeout(timer);
  }, [unseen, visible, online, ticketId, session, step, revision]);
}
