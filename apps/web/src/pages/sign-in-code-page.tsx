import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heldSignIn } from '../features/auth/pending-sign-in.ts';
import { SignInCode } from '../features/auth/sign-in-code.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** The second step of the sign-in; who comes here without the first is sent there. */
export function SignInCodePage() {
  const { t } = useTranslation('factor');
  const navigate = useNavigate();
  const [credentials] = useState(heldSignIn);
  usePageTitle(t('signIn.title'));
  if (credentials === null) return null;
  return (
    <SignInCode
      credentials={credentials}
      onBack={() => void navigate({ to: '/sign-in', search: true, replace: true })}
    />
  );
}
