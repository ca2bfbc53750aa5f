import type { Session } from '@etape/shared/users';
import { trpc } from '../../app/trpc.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { beginSession, updateSessionUser } from './session-store.ts';

/** Signs the new account in, and keeps with it the language in which it was made. */
export function useBeginNewSession(): (session: Session) => void {
  const update = trpc.profile.update.useMutation({ onSuccess: updateSessionUser });
  return (session) => {
    const language = currentLanguage();
    beginSession({ ...session, user: { ...session.user, language } });
    if (session.user.language !== language) update.mutate({ language });
  };
}
