import type { Session } from '@etape/shared/users';
import { Link, useLoaderData, useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '../app/welcome.ts';
import { AuthCard } from '../features/auth/auth-card.tsx';
import { LinkPasswordForm } from '../features/auth/link-password-form.tsx';
import { beginSession } from '../features/auth/session-store.ts';
import { useBeginNewSession } from '../features/auth/use-begin-new-session.ts';
import button from '../ui/button.module.css';
import { usePageTitle } from '../ui/use-page-title.ts';

/** Where the links of invitations and of forgotten passwords lead. */
export function LinkPage() {
  const { t } = useTranslation('links');
  const { token, link } = useLoaderData({ from: '/link' });
  const sendsMail = useWelcome()?.sendsMail ?? false;
  const beginNewSession = useBeginNewSession();
  const router = useRouter();
  const navigate = useNavigate();
  const invited = link?.purpose === 'invitation';
  const title = titleOf();
  usePageTitle(title);

  function titleOf(): string {
    if (link === null) return t('invalidTitle');
    return invited ? t('invitationTitle', { name: link.firstName }) : t('resetTitle');
  }

  function onSignedIn(session: Session): void {
    if (invited) beginNewSession(session);
    else beginSession(session);
    // Replaced: no step back leads to a link that has been used.
    void navigate({ to: '/', replace: true });
  }

  if (link === null) {
    return (
      <AuthCard
        key="invalid"
        takesFocus
        title={title}
        text={t('invalidText')}
        footer={<Link to="/sign-in">{t('backToSignIn')}</Link>}
      >
        <p>{t(sendsMail ? 'invalidMail' : 'invalidNoMail')}</p>
        {sendsMail && (
          <Link to="/forgotten-password" className={button.button} data-size="lg">
            {t('askAgain')}
          </Link>
        )}
      </AuthCard>
    );
  }
  return (
    <AuthCard
      key={token}
      takesFocus
      title={title}
      text={t(invited ? 'invitationText' : 'resetText', { name: link.firstName })}
    >
      <LinkPasswordForm
        token={token}
        link={link}
        onSignedIn={onSignedIn}
        onInvalid={() => void router.invalidate()}
      />
    </AuthCard>
  );
}
