import { CATEGORY_COLORS } from '@etape/shared/category-colors';
import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import type { Category } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { checkText, problemsOf } from '../../ui/check-fields.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { toastDone } from '../live/toasts.ts';
import { CategoryPreview } from './category-preview.tsx';
import { ColorField } from './color-field.tsx';

type CategoryDialogProps = {
  /** `null`: a new one. */
  category: Category | null;
  onClose: () => void;
};

/** Creates or changes a category. */
export function CategoryDialog({ category, onClose }: CategoryDialogProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const utils = trpc.useUtils();
  const others = utils.categories.listAll.getData() ?? [];
  const outcome = {
    async onSuccess({ name }: Category) {
      await utils.categories.invalidate();
      onClose();
      toastDone({
        text: t(category === null ? 'categories.created' : 'categories.updated', { name }),
      });
    },
    onError: (error: unknown) => form.show(refusedFields(error)),
  };
  const create = trpc.categories.create.useMutation(outcome);
  const update = trpc.categories.update.useMutation(outcome);
  const form = useForm<'name' | 'color', FieldProblem>({
    initial: { name: category?.name ?? '', color: category?.color ?? freeColor(others) },
    check: ({ name }) => problemsOf({ name: checkText(name, LIMITS.name) }),
    onSubmit(values) {
      if (category === null) create.mutate(values);
      else update.mutate({ categoryId: category.id, ...values });
    },
  });
  const error = create.error ?? update.error;
  return (
    <FormDialog
      title={t(category === null ? 'categories.createTitle' : 'categories.editTitle')}
      submitLabel={category === null ? t('categories.create') : t('common:save')}
      formProps={form.formProps}
      dirty={form.dirty}
      busy={create.isPending || update.isPending}
      error={error === null ? null : translateError(error)}
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        label={t('categories.name')}
        limits={LIMITS.name}
        problemText={{ taken: t('nameTaken') }}
        autoComplete="off"
      />
      <ColorField
        {...form.field('color')}
        label={t('categories.color')}
        current={category?.color ?? null}
      />
      <CategoryPreview name={form.values.name} color={form.values.color} />
    </FormDialog>
  );
}

/** A new one begins with a colour that no other has. */
function freeColor(others: readonly Category[]): string {
  const free = CATEGORY_COLORS.find(({ value }) => !others.some(({ color }) => color === value));
  return (free ?? CATEGORY_COLORS[0]).value;
}
