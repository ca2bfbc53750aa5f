import { readFailure, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { toastFailure } from '../live/toasts.ts';
import { endSession } from './session-store.ts';

/**
 * Ends the session here and in all tabs. Without an answer from the server nobody is signed out:
 * the browser would still hold the cookie, on a computer that somebody is about to leave.
 */
export function useSignOut(): () => void {
  const logout = trpc.auth.logout.useMutation({
    onSuccess: () => endSession('left'),
    onError(error) {
      if (readFailure(error).kind === 'refused') endSession('left');
      else toastFailure(translateError(error));
    },
  });
  return () => logout.mutate();
}
