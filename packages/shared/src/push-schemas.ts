import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { text } from './text-schemas.ts';

/** What a browser's push service handed out: where to, and the keys that only this browser has. */
export const subscribeSchema = z.object({
  /** Whether the server may go there is decided by the server. */
  endpoint: text(LIMITS.address).pipe(z.url({ protocol: /^https?$/ })),
  keys: z.object({
    /** An uncompressed point on P-256. */
    p256dh: base64url(65),
    auth: base64url(16),
  }),
});
export type SubscribeInput = z.infer<typeof subscribeSchema>;

/** So many bytes in base64url without padding: the shape in which browsers hand out keys. */
function base64url(bytes: number) {
  return z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((bytes * 4) / 3)}}$`));
}
