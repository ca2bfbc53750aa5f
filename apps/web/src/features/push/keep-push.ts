import { apiClient } from '../../app/api-client.ts';
import { findEndpoint, pushAbility } from './push-browser.ts';
import { pushMemory } from './push-memory.ts';
import { turnPushOn } from './use-push.ts';

/**
 * Whoever wanted to be told in this browser is told again: after signing in anew, or where the push
 * service has handed out another address meanwhile. Nobody is asked anything.
 */
export async function keepPush(userId: number): Promise<void> {
  if (!pushMemory.isOwner(userId) || pushAbility() !== 'able') return;
  if (Notification.permission !== 'granted') return;
  const [{ endpoint }, here] = await Promise.all([apiClient.push.standing.query(), findEndpoint()]);
  if (here === null || here !== endpoint) await turnPushOn(userId);
}
