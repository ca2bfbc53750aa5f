import { useTranslation } from 'react-i18next';
import { AuthCard } from '../features/auth/auth-card.tsx';
import { doubtSession } from '../features/auth/session-store.ts';
import { useSignOut } from '../features/auth/use-sign-out.ts';
import { SetUpSteps } from '../features/second-factor/set-up-steps.tsx';
import { useSetUp } from '../features/second-factor/use-set-up.ts';
import { Button } from '../ui/button.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** For whoever may do nothing before they have a second factor; it leads on by itself afterwards. */
export function SecondFactorPage() {
  const { t } = useTranslation(['factor', 'common']);
  const setUp = useSetUp();
  const signOut = useSignOut();
  usePageTitle(t('missing.title'));
  return (
    <AuthCard
      title={t('missing.title')}
      text={t('missing.text')}
      footer={
        <Button variant="quiet" onClick={signOut}>
          {t('common:signOut')}
        </Button>
      }
    >
      {/* The session is asked anew what it may do, in all tabs, and the guards lead on. */}
      <SetUpSteps setUp={setUp} replacing={false} onDone={doubtSession} />
    </AuthCard>
  );
}
