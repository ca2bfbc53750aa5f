import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { ACCESS_TOKEN_MS } from './lifetimes.ts';

/** Who an access token speaks for, and until when (epoch milliseconds). */
export type AccessClaims = { userId: number; sessionId: string; expiresAt: number };

export type AccessTokens = {
  issue(claims: Omit<AccessClaims, 'expiresAt'>): Promise<{ token: string; expiresAt: number }>;
  /** `null` for a token that is forged, expired or malformed. */
  verify(token: string): Promise<AccessClaims | null>;
};

const ALGORITHM = 'HS256';

const claimsSchema = z.object({ sub: z.string().regex(/^\d+$/), sid: z.string(), exp: z.number() });

/** Signs and checks access tokens. They say who, never what they may do: that is looked up. */
export function createAccessTokens(
  secret: string,
  { clock, lifetimeMs = ACCESS_TOKEN_MS }: { clock: Clock; lifetimeMs?: number },
): AccessTokens {
  const key = new TextEncoder().encode(secret);
  return {
    async issue({ userId, sessionId }) {
      const expiresAt = clock.now() + lifetimeMs;
      const token = await new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(String(userId))
        .setExpirationTime(expiresAt / 1000)
        .sign(key);
      return { token, expiresAt };
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          currentDate: new Date(clock.now()),
        });
        const claims = claimsSchema.safeParse(payload);
        if (!claims.success) return null;
        const { sub, sid, exp } = claims.data;
        return { userId: Number(sub), sessionId: sid, expiresAt: exp * 1000 };
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
