import type { FieldProblem } from '@etape/shared/errors';
import type { PasswordLink, UserDetails } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useForm } from '../../ui/use-form.ts';
import { UserFields } from './user-fields.tsx';
import { checkUserValues, toUserInput, toUserValues, type UserFieldName } from './user-form.ts';

type CreateUserDialogProps = {
  onCreated: (created: { user: UserDetails; link: PasswordLink }) => void;
  onClose: () => void;
};

/** Invites somebody. */
export function CreateUserDialog({ onCreated, onClose }: CreateUserDialogProps) {
  const { t } = useTranslation('users');
  const utils = trpc.useUtils();
  const create = trpc.users.create.useMutation({
    onSuccess(created) {
      void utils.users.invalidate();
      onCreated(created);
    },
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<UserFieldName, FieldProblem>({
    initial: toUserValues(null, currentLanguage()),
    check: checkUserValues,
    onSubmit(values) {
      const { phone, ...input } = toUserInput(values);
      create.mutate({ ...input, ...(phone === null ? {} : { phone }) });
    },
  });
  return (
    <FormDialog
      title={t('createTitle')}
      submitLabel={t('create')}
      formProps={form.formProps}
      dirty={form.dirty}
      busy={create.isPending}
      error={create.error === null ? null : translateError(create.error)}
      onClose={onClose}
    >
      <p>{t('createText')}</p>
      <UserFields field={form.field} department={null} />
    </FormDialog>
  );
}
