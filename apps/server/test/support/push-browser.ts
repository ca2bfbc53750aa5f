import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes } from 'node:crypto';
import type { PushMessage } from '@etape/shared/push';
import type { SubscribeInput } from '@etape/shared/push-schemas';
import { jwtVerify } from 'jose';
import { expect } from 'vitest';
import type { Received, Receiver } from './receiver.ts';

/** A browser as far as push goes: it has keys of its own, and reads what is encrypted for them. */
export type PushBrowser = {
  subscription: SubscribeInput;
  /** Reads a message by RFC 8188 and RFC 8291, with nothing of the library that wrote it. */
  read(request: Received): PushMessage;
};

export function createPushBrowser(service: Receiver, path = '/send/one'): PushBrowser {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  const auth = randomBytes(16);
  const p256dh = ecdh.getPublicKey();
  return {
    subscription: {
      endpoint: `${service.origin}${path}`,
      keys: { p256dh: p256dh.toString('base64url'), auth: auth.toString('base64url') },
    },
    read({ body }) {
      // salt (16), record size (4), length of the key id (1), the key id: the sender's public key.
      const salt = body.subarray(0, 16);
      const recordSize = body.readUInt32BE(16);
      const keyEnd = 21 + body.readUInt8(20);
      const sender = body.subarray(21, keyEnd);
      const record = body.subarray(keyEnd);
      expect(record.length).toBeLessThanOrEqual(recordSize);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, sender]);
      const shared = ecdh.computeSecret(sender);
      const secret = Buffer.from(hkdfSync('sha256', shared, auth, info, 32));
      const derive = (label: string, length: number) =>
        Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${label}\0`, length));
      const decipher = createDecipheriv(
        'aes-128-gcm',
        derive('aes128gcm', 16),
        derive('nonce', 12),
      );
      decipher.setAuthTag(record.subarray(-16));
      const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
      const end = padded.lastIndexOf(2);
      // The boundary: the desk wrote it for our service worker.
      return JSON.parse(padded.subarray(0, end).toString()) as PushMessage;
    },
  };
}

/** What a push service checks before it takes a message: whose key signed it, for whom, until when. */
export async function readVapid({ headers }: Received) {
  const [, jwt = '', key = ''] =
    /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const { payload } = await jwtVerify(jwt, publicKey, { algorithms: ['ES256'] });
  return { key, audience: payload.aud, subject: payload.sub, expiresAt: payload.exp ?? 0 };
}
