import type { UserDetails } from '@etape/shared/users';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, KeyRound, Pencil, ShieldOff, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import type { UserActions } from './use-user-actions.ts';
import classes from './user-header.module.css';
import { UserStatusPill } from './user-status-pill.tsx';

type UserHeaderProps = { user: UserDetails; actions: UserActions };

/** Whose account it is, and what can be done with it. */
export function UserHeader({ user, actions }: UserHeaderProps) {
  const { t } = useTranslation(['users', 'common']);
  const me = useCurrentUser();
  const name = `${user.firstName} ${user.lastName}`;
  const opened: RowAction[] = [
    {
      label: t(user.status === 'invited' ? 'link.newInvitation' : 'link.newPassword'),
      icon: KeyRound,
      onClick: actions.makeLink,
    },
    // One's own goes only with a code, in the profile.
    ...(user.hasSecondFactor && user.id !== me.id
      ? [
          {
            label: t('factor.action'),
            icon: ShieldOff,
            danger: true,
            onClick: () => actions.open('resetFactor'),
          },
        ]
      : []),
    {
      label: t('deactivate'),
      icon: UserRoundX,
      danger: true,
      onClick: () => actions.open('deactivate'),
      ...(user.lastAdmin ? { refused: t('lastAdmin') } : {}),
    },
  ];
  const closed: RowAction[] = [
    { label: t('reactivate'), icon: UserRoundCheck, onClick: actions.reactivate },
  ];
  return (
    <>
      <Link to="/admin/users" className={classes.back}>
        <ChevronLeft size={17} aria-hidden="true" />
        {t('title')}
      </Link>
      <header className={classes.header}>
        <Avatar person={user} size={48} />
        <div className={classes.words}>
          <h1 className={classes.title}>{name}</h1>
          <div className={classes.pills}>
            <UserStatusPill status={user.status} />
            <Pill>{t(`common:role.${user.role}`)}</Pill>
            {user.id === me.id && <Pill tone="iris">{t('common:you')}</Pill>}
          </div>
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => actions.open('edit')}>
            <Pencil size={16} aria-hidden="true" />
            {t('edit')}
          </Button>
          <RowMenu
            label={t('actionsOn', { name })}
            actions={user.status === 'inactive' ? closed : opened}
          />
        </div>
      </header>
    </>
  );
}
