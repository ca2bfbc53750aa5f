import type { FieldProblem } from '@etape/shared/errors';
import type { UserDetails } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useForm } from '../../ui/use-form.ts';
import { updateSessionUser, useCurrentUser } from '../auth/session-store.ts';
import { toastDone } from '../live/toasts.ts';
import { UserFields } from './user-fields.tsx';
import { checkUserValues, toUserInput, toUserValues, type UserFieldName } from './user-form.ts';

type EditUserDialogProps = { user: UserDetails; onClose: () => void };

/** Changes who somebody is and what they may do. */
export function EditUserDialog({ user, onClose }: EditUserDialogProps) {
  const { t } = useTranslation(['users', 'common']);
  const me = useCurrentUser();
  const utils = trpc.useUtils();
  const update = trpc.users.update.useMutation({
    async onSuccess(saved) {
      onClose();
      toastDone({ text: t('saved', { name: `${saved.firstName} ${saved.lastName}` }) });
      if (saved.id === me.id) updateSessionUser(saved);
      await utils.users.invalidate();
    },
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<UserFieldName, FieldProblem>({
    initial: toUserValues(user, user.language),
    check: checkUserValues,
    onSubmit: (values) => update.mutate({ userId: user.id, ...toUserInput(values) }),
  });
  const { role } = toUserInput(form.values);
  const demotesSelf = user.id === me.id && role !== 'admin';
  const keepsTickets = user.ticketsInProgress > 0 && role === 'employee';
  return (
    <FormDialog
      title={t('editTitle')}
      submitLabel={t('common:save')}
      formProps={form.formProps}
      dirty={form.dirty}
      busy={update.isPending}
      error={update.error === null ? null : translateError(update.error)}
      onClose={onClose}
    >
      <UserFields field={form.field} department={user.department} />
      {demotesSelf && (
        <Notice tone="amber">{t(user.lastAdmin ? 'lastAdmin' : 'demoteSelf')}</Notice>
      )}
      {keepsTickets && (
        <Notice tone="amber">{t('demoteTickets', { count: user.ticketsInProgress })}</Notice>
      )}
    </FormDialog>
  );
}
