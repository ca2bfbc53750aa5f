import type { UserDetails } from '@etape/shared/users';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { toastDone, toastFailure } from '../live/toasts.ts';
import { UserSession } from './user-session.tsx';
import classes from './user-sessions.module.css';

/** Where somebody is signed in; each session can be ended from here, at once. */
export function UserSessions({ user: { id: userId } }: { user: UserDetails }) {
  const { t } = useTranslation('users');
  const utils = trpc.useUtils();
  const query = trpc.users.sessions.useQuery({ userId });
  const outcome = (text: string) => ({
    onSuccess: () => toastDone({ text }),
    onError: (error: unknown) => toastFailure(translateError(error)),
    onSettled: () => utils.users.sessions.invalidate({ userId }),
  });
  const endOne = trpc.users.endSession.useMutation(outcome(t('sessions.ended')));
  const endAll = trpc.users.endSessions.useMutation(outcome(t('sessions.endedAll')));
  const sessions = query.data;
  const others = sessions?.filter(({ current }) => !current) ?? [];
  return (
    <SectionCard title={t('sessions.title')} text={t('sessions.text')}>
      {sessions === undefined && query.error === null && <Skeleton height={56} radius={10} />}
      {sessions === undefined && query.error !== null && (
        <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />
      )}
      {sessions?.length === 0 && <p className={classes.none}>{t('sessions.none')}</p>}
      {sessions !== undefined && sessions.length > 0 && (
        <ul className={classes.list}>
          {sessions.map((session) => (
            <UserSession
              key={session.id}
              session={session}
              busy={endOne.isPending && endOne.variables.sessionId === session.id}
              onEnd={() => endOne.mutate({ userId, sessionId: session.id })}
            />
          ))}
        </ul>
      )}
      {others.length > 1 && (
        <div className={classes.all}>
          <Button
            variant="default"
            loading={endAll.isPending}
            onClick={() => endAll.mutate({ userId })}
          >
            {t(others.length === sessions?.length ? 'sessions.endAll' : 'sessions.endOthers')}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}
