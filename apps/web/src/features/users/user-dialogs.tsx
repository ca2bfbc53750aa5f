import type { UserDetails } from '@etape/shared/users';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { EditUserDialog } from './edit-user-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { PasswordLinkDialog } from './password-link-dialog.tsx';
import { ResetFactorDialog } from './reset-factor-dialog.tsx';
import type { UserActions } from './use-user-actions.ts';

/** The dialog that is in front of an account's page, if any. */
export function UserDialogs({ user, actions }: { user: UserDetails; actions: UserActions }) {
  const { dialog, link, close } = actions;
  return (
    <>
      {dialog === 'edit' && <EditUserDialog user={user} onClose={close} />}
      {dialog === 'deactivate' && (
        <DeactivateDialog
          user={user}
          onDone={(closed) => {
            if (closed.ticketsInProgress > 0) actions.open('handOver');
            else close();
          }}
          onClose={close}
        />
      )}
      {dialog === 'handOver' && <HandOverDialog user={user} onClose={close} />}
      {dialog === 'resetFactor' && <ResetFactorDialog user={user} onClose={close} />}
      {link !== null && (
        <PasswordLinkDialog person={user} link={link} onClose={actions.closeLink} />
      )}
    </>
  );
}
