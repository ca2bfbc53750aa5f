import type { UserDetails } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { toastDone, toastFailure } from '../live/toasts.ts';
import { SessionCard } from '../sessions/session-card.tsx';

/** Where somebody else is signed in. */
export function UserSessions({ user: { id: userId } }: { user: UserDetails }) {
  const { t } = useTranslation('sessions');
  const utils = trpc.useUtils();
  const query = trpc.users.sessions.useQuery({ userId });
  const outcome = (text: string) => ({
    onSuccess: () => toastDone({ text }),
    onError: (error: unknown) => toastFailure(translateError(error)),
    onSettled: () => utils.users.sessions.invalidate({ userId }),
  });
  const endOne = trpc.users.endSession.useMutation(outcome(t('ended')));
  const endAll = trpc.users.endSessions.useMutation(outcome(t('endedAll')));
  const others = query.data?.filter(({ current }) => !current) ?? [];
  return (
    <SessionCard
      title={t('theirs.title')}
      text={t('theirs.text')}
      query={query}
      endingId={endOne.isPending ? endOne.variables.sessionId : null}
      onEnd={(sessionId) => endOne.mutate({ userId, sessionId })}
    >
      {others.length > 1 ? (
        <Button
          variant="default"
          loading={endAll.isPending}
          onClick={() => endAll.mutate({ userId })}
        >
          {t(others.length === query.data?.length ? 'theirs.endAll' : 'theirs.endOthers')}
        </Button>
      ) : null}
    </SessionCard>
  );
}
