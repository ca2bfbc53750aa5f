import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../app/api-client.ts';
import { trpc } from '../../app/trpc.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import {
  findEndpoint,
  type PushAbility,
  pushAbility,
  subscribeBrowser,
  unsubscribeBrowser,
} from './push-browser.ts';
import { pushMemory } from './push-memory.ts';

export type PushState = Exclude<PushAbility, 'able'> | 'on' | 'off';

const KEY = ['push', 'browser'];

/** Whether this person is told in this browser while it is closed, and how to change that. */
export function usePush() {
  const { id: userId } = useCurrentUser();
  const queryClient = useQueryClient();
  const choices = trpc.useUtils().notifications.choices.get;
  const query = useQuery({ queryKey: KEY, queryFn: findPushState });
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: KEY });
    await choices.invalidate();
  };
  const turnOn = useMutation({ mutationFn: () => turnPushOn(userId), onSettled: refresh });
  const turnOff = useMutation({
    async mutationFn() {
      pushMemory.setOwner(null);
      // The server first: without an answer of its own the browser would still be told.
      await apiClient.push.unsubscribe.mutate();
      await unsubscribeBrowser();
    },
    onSettled: refresh,
  });
  return { query, turnOn, turnOff };
}

/** Asks, subscribes and tells the server. Throws where the push service or the server does not answer. */
export async function turnPushOn(userId: number): Promise<void> {
  const { publicKey } = await apiClient.push.standing.query();
  const subscription = await subscribeBrowser(publicKey);
  if (subscription === null) return;
  await apiClient.push.subscribe.mutate(subscription);
  pushMemory.setOwner(userId);
}

async function findPushState(): Promise<PushState> {
  const ability = pushAbility();
  if (ability !== 'able') return ability;
  const [{ endpoint }, here] = await Promise.all([apiClient.push.standing.query(), findEndpoint()]);
  // Told at another address, or as somebody else: then nothing would arrive here.
  return here !== null && here === endpoint && Notification.permission === 'granted' ? 'on' : 'off';
}
