import { useEffect } from 'react';
import { useCurrentUser } from '../auth/session-store.ts';

/** Keeps a promise made in this browser: see `keepPush`. Shows nothing. */
export function FollowPush() {
  const { id } = useCurrentUser();
  useEffect(() => {
    // Not worth a word where it fails: the profile says what is the case, the next visit tries again.
    import('./keep-push.ts').then(({ keepPush }) => keepPush(id)).catch(() => undefined);
  }, [id]);
  return null;
}
