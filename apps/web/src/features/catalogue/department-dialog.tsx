import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import type { Department } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { checkText, problemsOf } from '../../ui/check-fields.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { toastDone } from '../live/toasts.ts';

type DepartmentDialogProps = {
  /** `null`: a new one. */
  department: Department | null;
  onClose: () => void;
};

/** Creates or renames a department. */
export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const utils = trpc.useUtils();
  const outcome = {
    async onSuccess({ name }: Department) {
      await utils.departments.invalidate();
      onClose();
      toastDone({
        text: t(department === null ? 'departments.created' : 'departments.updated', { name }),
      });
    },
    onError: (error: unknown) => form.show(refusedFields(error)),
  };
  const create = trpc.departments.create.useMutation(outcome);
  const update = trpc.departments.update.useMutation(outcome);
  const form = useForm<'name', FieldProblem>({
    initial: { name: department?.name ?? '' },
    check: ({ name }) => problemsOf({ name: checkText(name, LIMITS.name) }),
    onSubmit({ name }) {
      if (department === null) create.mutate({ name });
      else update.mutate({ departmentId: department.id, name });
    },
  });
  const error = create.error ?? update.error;
  return (
    <FormDialog
      title={t(department === null ? 'departments.createTitle' : 'departments.editTitle')}
      submitLabel={department === null ? t('departments.create') : t('common:save')}
      formProps={form.formProps}
      dirty={form.dirty}
      busy={create.isPending || update.isPending}
      error={error === null ? null : translateError(error)}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        label={t('departments.name')}
        limits={LIMITS.name}
        problemText={{ taken: t('nameTaken') }}
        autoComplete="off"
      />
    </FormDialog>
  );
}
