import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { toastDone, toastFailure } from '../live/toasts.ts';
import { SessionCard } from '../sessions/session-card.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

/** Where one is signed in oneself: a device that was lost or lent is signed out from here. */
export function OwnSessions() {
  const { t } = useTranslation('sessions');
  const utils = trpc.useUtils();
  const query = trpc.profile.sessions.useQuery();
  const outcome = (text: string) => ({
    onSuccess: () => toastDone({ text }),
    onError: (error: unknown) => toastFailure(translateError(error)),
    onSettled: () => utils.profile.sessions.invalidate(),
  });
  const endOne = trpc.profile.endSession.useMutation(outcome(t('ended')));
  const endOthers = trpc.profile.endSessions.useMutation(outcome(t('own.endedOthers')));
  const alone = query.data?.every(({ current }) => current) ?? true;
  return (
    <SessionCard
      title={t('own.title')}
      text={t('own.text')}
      query={query}
      endingId={endOne.isPending ? endOne.variables.sessionId : null}
      onEnd={(sessionId) => endOne.mutate({ sessionId })}
    >
      {alone ? null : (
        <>
          <Button
            variant="default"
            loading={endOthers.isPending}
            onClick={() => endOthers.mutate({ scope: 'others' })}
          >
            {t('own.endOthers')}
          </Button>
          <SignOutEverywhere />
        </>
      )}
    </SessionCard>
  );
}
