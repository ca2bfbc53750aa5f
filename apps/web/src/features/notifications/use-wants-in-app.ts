import type { NotificationKind } from '@etape/shared/notifications';
import { trpc } from '../../app/trpc.ts';

/** Whether this person wants to be told of a kind while they are here; yes until that is known. */
export function useWantsInApp(): (kind: NotificationKind) => boolean {
  // Changed on another device, it is known here at the next visit.
  const { data } = trpc.notifications.choices.get.useQuery(undefined, { staleTime: Infinity });
  return (kind) => data?.kinds.find((one) => one.kind === kind)?.channels.app !== false;
}
