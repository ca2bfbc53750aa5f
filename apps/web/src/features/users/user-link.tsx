import type { ManagedUser } from '@etape/shared/users';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './user-link.module.css';

/** The name, which leads to the account's page, over the address that tells it from its like. */
export function UserLink({ user }: { user: ManagedUser }) {
  const { t } = useTranslation();
  const me = useCurrentUser();
  return (
    <span className={classes.user}>
      <Avatar person={user} size={32} />
      <span className={classes.words}>
        <span>
          <Link
            to="/admin/users/$userId"
            params={{ userId: String(user.id) }}
            className={classes.name}
          >
            {user.firstName} {user.lastName}
          </Link>
          {user.id === me.id && <span className={classes.email}> · {t('you')}</span>}
        </span>
        <span className={classes.email}>{user.email}</span>
      </span>
    </span>
  );
}
