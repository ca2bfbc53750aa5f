import { getSession, subscribeToSession } from '../features/auth/session-store.ts';
import { changeLanguage, rememberedLanguage } from '../i18n/language.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { closeSocket } from './socket-link.ts';

/**
 * When somebody comes or goes, nothing of the one before may stay: neither data nor the socket, and
 * the guards decide anew where this tab may be. Call once, when the first session is known.
 */
export function followSession(): void {
  let before = signedInId();
  subscribeToSession(() => {
    const now = signedInId();
    if (now === before) return;
    before = now;
    void moveOn();
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

function signedInId(): number | null {
  const session = getSession();
  return session.status === 'signed_in' ? session.user.id : null;
}
