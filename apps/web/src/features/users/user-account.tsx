import type { UserDetails } from '@etape/shared/users';
import { useUserActions } from './use-user-actions.ts';
import classes from './user-account.module.css';
import { UserDialogs } from './user-dialogs.tsx';
import { UserFacts } from './user-facts.tsx';
import { UserHeader } from './user-header.tsx';
import { UserNotices } from './user-notices.tsx';
import { UserSessions } from './user-sessions.tsx';

/** One account: what is known of it, and what can be done with it. */
export function UserAccount({ user }: { user: UserDetails }) {
  const actions = useUserActions(user);
  return (
    <div className={classes.page}>
      <UserHeader user={user} actions={actions} />
      <UserNotices user={user} actions={actions} />
      <UserFacts user={user} />
      <UserSessions user={user} />
      <UserDialogs user={user} actions={actions} />
    </div>
  );
}
