import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { Avatar } from '../ui/avatar.tsx';
import classes from './user-menu.module.css';

export function UserMenuButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <button
      aria-haspopup="menu"
      aria-expanded={false}
      {...props}
      type="button"
      className={classes.target}
      aria-label={t('userMenu', { name })}
    >
      <Avatar person={user} size={32} />
    </button>
  );
}
