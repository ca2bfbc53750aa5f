import type { AppContext } from '../context.ts';
import { getSettings } from '../settings/settings-queries.ts';

/**
 * How a push service reaches whoever runs the desk, which it asks for with every message: the desk's
 * own address, or that of its mails. Where neither is known, nobody outside can reach the desk.
 */
export async function getVapidSubject(ctx: AppContext): Promise<string> {
  if (ctx.publicUrl?.startsWith('https:') === true) return ctx.publicUrl;
  const { from } = await getSettings(ctx.db.read, 'mail');
  const address = /<([^<>]+)>$/.exec(from)?.[1] ?? from;
  return `mailto:${address === '' ? 'postmaster@localhost' : address}`;
}
