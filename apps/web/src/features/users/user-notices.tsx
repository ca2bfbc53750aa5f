import { isStaff } from '@etape/shared/people';
import type { UserDetails } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { UserActions } from './use-user-actions.ts';
import classes from './user-notices.module.css';

type UserNoticesProps = { user: UserDetails; actions: UserActions };

/** What is out of the ordinary about an account, with the way out of it. */
export function UserNotices({ user, actions }: UserNoticesProps) {
  const { t } = useTranslation('users');
  const works = user.status !== 'inactive' && isStaff(user);
  return (
    <div className={classes.notices}>
      {user.status === 'invited' && (
        <Notice tone="iris">
          <div className={classes.notice}>
            <p>{t('invitedText')}</p>
            <Button variant="default" loading={actions.busy} onClick={actions.makeLink}>
              {t('link.newInvitation')}
            </Button>
          </div>
        </Notice>
      )}
      {user.status === 'inactive' && (
        <Notice tone="amber">
          <div className={classes.notice}>
            <p>{t('inactiveText')}</p>
            <Button variant="default" loading={actions.busy} onClick={actions.reactivate}>
              {t('reactivate')}
            </Button>
          </div>
        </Notice>
      )}
      {user.ticketsInProgress > 0 && (
        <Notice tone={works ? 'iris' : 'amber'}>
          <div className={classes.notice}>
            <p>{t(works ? 'ticketsText' : 'ticketsLeft', { count: user.ticketsInProgress })}</p>
            <Button variant="default" onClick={() => actions.open('handOver')}>
              {t('handOver.open')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
