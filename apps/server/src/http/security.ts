import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What no page of ours asks for, no script may have: neither ours nor one that got in. */
const UNUSED_POWERS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((power) => `${power}=()`)
  .join(', ');

/**
 * Headers that keep foreign scripts, frames and pages out. Styles may be inline: the component
 * library sets them; scripts never are.
 */
export async function registerSecurity(
  server: FastifyInstance,
  { publicUrl }: { publicUrl: string | undefined },
): Promise<void> {
  const secure = publicUrl?.startsWith('https:') === true;
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Only where the public address is https: elsewhere it would lock the desk out of itself.
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', UNUSED_POWERS);
  });
}

/**
 * Whether a page of another site is behind this request. Programs that are not browsers send no
 * `Origin`, and carry no cookie that a page could abuse.
 */
export function isForeign(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}
