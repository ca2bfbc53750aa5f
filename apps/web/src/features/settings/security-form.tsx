import type { FieldProblem } from '@etape/shared/errors';
import { SECOND_FACTOR_POLICIES } from '@etape/shared/second-factor';
import type { SettingsView } from '@etape/shared/settings';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusedFields } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { SectionForm } from './section-form.tsx';
import { useSettingsSaved } from './use-settings-saved.ts';

type SecurityFormProps = { security: SettingsView['security'] };

export function SecurityForm({ security }: SecurityFormProps) {
  const { t } = useTranslation('settings');
  const onSaved = useSettingsSaved('security');
  const own = trpc.profile.secondFactor.state.useQuery();
  const save = trpc.settings.update.security.useMutation({
    onSuccess(saved) {
      form.reset(saved.security);
      onSaved(saved);
    },
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<'secondFactor', FieldProblem>({
    initial: security,
    check: () => ({}),
    onSubmit: ({ secondFactor }) => save.mutate({ secondFactor: readPolicy(secondFactor) }),
  });
  const field = form.field('secondFactor');
  // Nobody can ask of others what they do not have; said before they try.
  const ownFirst = own.data?.status === 'off' && field.value !== 'off';
  return (
    <SectionForm
      title={t('security.title')}
      formProps={form.formProps}
      dirty={form.dirty}
      save={save}
      onRevert={() => form.reset(security)}
    >
      <SelectField
        {...field}
        label={t('security.secondFactor')}
        hint={t('security.secondFactorHint')}
        problemText={{ not_available: t('security.ownFirst') }}
        options={SECOND_FACTOR_POLICIES.map((value) => ({
          value,
          label: t(`security.policies.${value}`),
        }))}
      />
      {ownFirst && (
        <Notice tone="amber">
          <Link to="/profile" hash="second-factor">
            {t('security.ownFirst')}
          </Link>
        </Notice>
      )}
    </SectionForm>
  );
}

function readPolicy(value: string): SettingsView['security']['secondFactor'] {
  return SECOND_FACTOR_POLICIES.find((one) => one === value) ?? 'off';
}
