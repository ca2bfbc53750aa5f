import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { checkEmail, problemsOf } from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';

type RequestLinkFormProps = { onRequested: (email: string) => void };

/** Asks for a link by mail. The desk answers the same whoever has this address. */
export function RequestLinkForm({ onRequested }: RequestLinkFormProps) {
  const { t } = useTranslation(['links', 'auth']);
  const request = trpc.auth.requestPasswordReset.useMutation({
    onSuccess: (_, { email }) => onRequested(email),
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<'email', FieldProblem>({
    initial: { email: '' },
    check: ({ email }) => problemsOf({ email: checkEmail(email) }),
    onSubmit: ({ email }) => request.mutate({ email: email.trim() }),
  });
  return (
    <form {...form.formProps} className={stack.stack}>
      {request.error && <Notice tone="red">{translateError(request.error)}</Notice>}
      <TextField
        {...form.field('email')}
        label={t('auth:email')}
        limits={LIMITS.email}
        problemText={{ invalid: t('auth:invalidEmail') }}
        type="email"
        autoComplete="username"
        autoFocus
      />
      <Button type="submit" size="lg" loading={request.isPending}>
        {t('request')}
      </Button>
    </form>
  );
}
