import type { PasswordLink, UserDetails } from '@etape/shared/users';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { toastDone, toastFailure } from '../live/toasts.ts';

export type UserDialogName = 'edit' | 'deactivate' | 'handOver' | 'resetFactor';

/** What an administrator does with one account, and the dialog that is in front of its page. */
export function useUserActions({ id: userId, firstName, lastName }: UserDetails) {
  const { t } = useTranslation('users');
  const utils = trpc.useUtils();
  const [dialog, setDialog] = useState<UserDialogName | null>(null);
  const [link, setLink] = useState<PasswordLink | null>(null);
  const onError = (error: unknown) => toastFailure(translateError(error));
  const create = trpc.users.createPasswordLink.useMutation({ onSuccess: setLink, onError });
  const reopen = trpc.users.reactivate.useMutation({
    onError,
    onSuccess: () => toastDone({ text: t('reactivated', { name: `${firstName} ${lastName}` }) }),
    onSettled: () => utils.users.invalidate(),
  });
  return {
    dialog,
    open: setDialog,
    close: () => setDialog(null),
    link,
    closeLink: () => setLink(null),
    makeLink: () => create.mutate({ userId }),
    reactivate: () => reopen.mutate({ userId }),
    busy: create.isPending || reopen.isPending,
  };
}

export type UserActions = ReturnType<typeof useUserActions>;
