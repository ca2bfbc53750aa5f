import type { Profile } from '@etape/shared/users';
import { getFixedT } from 'i18next';
import { getSession, subscribeToSession } from '../features/auth/session-store.ts';
import { changeLanguage, rememberedLanguage } from '../i18n/language.ts';
import { loadCode } from './load-code.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { closeSocket } from './socket-link.ts';

/**
 * When somebody comes or goes, nothing of the one before may stay: neither data nor the socket, and
 * the guards decide anew where this tab may be. So do they when an administrator makes somebody
 * else of the one who stays, or asks a second factor of them. Call once, when the first session is known.
 */
export function followSession(): void {
  let before = signedInUser();
  let held = isHeld();
  subscribeToSession(() => {
    const earlier = before;
    const wasHeld = held;
    before = signedInUser();
    held = isHeld();
    if (earlier?.id !== before?.id) void moveOn();
    else if (wasHeld !== held) void letGo();
    else if (earlier !== null && before !== null && isAnother(earlier, before)) {
      void adapt(earlier, before);
    }
  });
}

async function moveOn(): Promise<void> {
  queryClient.clear();
  const session = getSession();
  if (session.status === 'signed_in' && rememberedLanguage() === null) {
    await changeLanguage(session.user.language);
  }
  await closeSocket();
  await router.invalidate();
}

/** A second factor is to be set up first, or has been: the guards say where that leads. */
async function letGo(): Promise<void> {
  await router.invalidate();
  await queryClient.resetQueries();
}

/** Another role or department shows other things; the socket has been opened anew already. */
async function adapt(earlier: Profile, user: Profile): Promise<void> {
  await router.invalidate();
  await queryClient.resetQueries();
  if (earlier.role === user.role) return;
  const { toastNews } = await loadCode(() => import('../features/live/toasts.ts'));
  const t = getFixedT(null, 'common');
  toastNews({ text: t('roleChanged', { role: t(`role.${user.role}`) }) });
}

function isAnother(earlier: Profile, user: Profile): boolean {
  return earlier.role !== user.role || earlier.department?.id !== user.department?.id;
}

function isHeld(): boolean {
  const session = getSession();
  return session.status === 'signed_in' && session.secondFactorMissing;
}

function signedInUser(): Profile | null {
  const session = getSession();
  return session.status === 'signed_in' ? session.user : null;
}
