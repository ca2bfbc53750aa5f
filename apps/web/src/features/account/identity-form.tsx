import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { checkOptionalText, checkText, problemsOf } from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { updateSessionUser, useCurrentUser } from '../auth/session-store.ts';
import { toastDone } from '../live/toasts.ts';
import classes from './identity-form.module.css';

type FieldName = 'firstName' | 'lastName' | 'phone';

export function IdentityForm() {
  const { t } = useTranslation(['account', 'auth', 'common']);
  const user = useCurrentUser();
  const update = trpc.profile.update.useMutation({
    onSuccess(profile) {
      updateSessionUser(profile);
      toastDone({ text: t('saved') });
    },
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<FieldName, FieldProblem>({
    initial: { firstName: user.firstName, lastName: user.lastName, phone: user.phone ?? '' },
    check: ({ firstName, lastName, phone }) =>
      problemsOf({
        firstName: checkText(firstName, LIMITS.name),
        lastName: checkText(lastName, LIMITS.name),
        phone: checkOptionalText(phone, LIMITS.phone),
      }),
    onSubmit: ({ firstName, lastName, phone }) =>
      update.mutate({ firstName, lastName, phone: phone.trim() === '' ? null : phone }),
  });
  return (
    <SectionCard title={t('identity')} text={t('identityText')}>
      <form {...form.formProps} className={stack.stack}>
        {update.error && <Notice tone="red">{translateError(update.error)}</Notice>}
        <div className={stack.pair}>
          <TextField
            {...form.field('firstName')}
            label={t('auth:firstName')}
            limits={LIMITS.name}
            autoComplete="given-name"
          />
          <TextField
            {...form.field('lastName')}
            label={t('auth:lastName')}
            limits={LIMITS.name}
            autoComplete="family-name"
          />
        </div>
        <TextField
          {...form.field('phone')}
          label={t('auth:phone')}
          limits={LIMITS.phone}
          hint={t('auth:phoneHint')}
          type="tel"
          autoComplete="tel"
          optional
        />
        <dl className={classes.facts}>
          <dt>{t('email')}</dt>
          <dd>
            {user.email} <span className={classes.hint}>{t('emailHint')}</span>
          </dd>
          <dt>{t('department')}</dt>
          <dd>{user.department?.name ?? t('noDepartment')}</dd>
        </dl>
        <div>
          <Button type="submit" loading={update.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </SectionCard>
  );
}
