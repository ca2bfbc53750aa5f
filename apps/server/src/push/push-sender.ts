import type { PushMessage } from '@etape/shared/push';
import { isAddressAllowed } from '../outgoing/outgoing-address.ts';
import { type Answer, post } from '../outgoing/post.ts';
import type { PushKeys } from './push-keys.ts';

/** A browser's address at its push service, and the keys to encrypt for it alone. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };

export type PushOrder = {
  target: PushTarget;
  message: PushMessage;
  urgency: 'normal' | 'high';
  /** How the push service reaches whoever runs the desk: `https:` or `mailto:`. */
  subject: string;
  signal: AbortSignal;
};

/** Encrypts for one browser and hands it to the browser's push service (RFC 8030, 8188, 8291, 8292). */
export type PushSender = {
  publicKey: string;
  /** Whether messages may go there, as far as the address tells. */
  allows(endpoint: string): boolean;
  /** Throws as `post` does. */
  send(order: PushOrder): Promise<Answer>;
};

/** Who was away for longer looks into the app, not at a pile of old news. */
const TTL_S = 24 * 60 * 60;

/**
 * `allowInternal` is for tests alone: unlike the addresses of webhooks, these come from anybody with
 * an account, and may lead nowhere in the house.
 */
export function createPushSender(
  keys: PushKeys,
  { allowInternal = false }: { allowInternal?: boolean } = {},
): PushSender {
  return {
    publicKey: keys.publicKey,
    allows: (endpoint) => isAddressAllowed(new URL(endpoint), allowInternal),
    async send({ target, message, urgency, subject, signal }) {
      const { default: webPush } = await import('web-push');
      const { endpoint, p256dh, auth } = target;
      const { headers, body } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(message),
        {
          TTL: TTL_S,
          urgency,
          // One that still waits at the push service is replaced by the next about the same.
          topic: message.tag,
          vapidDetails: { subject, ...keys },
        },
      );
      return post({ url: endpoint, headers, body, allowInternal, signal });
    },
  };
}
