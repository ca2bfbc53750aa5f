import type { FieldProblem } from '@etape/shared/errors';
import { SETTING_LIMITS, type SettingsView } from '@etape/shared/settings';
import { useTranslation } from 'react-i18next';
import { refusedFields } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { MailTest } from './mail-test.tsx';
import {
  checkMailValues,
  type MailField,
  portFor,
  readMailValues,
  SECURITIES,
  toMailValues,
} from './mail-values.ts';
import { SectionForm } from './section-form.tsx';
import { useSettingsSaved } from './use-settings-saved.ts';

type MailFormProps = { mail: SettingsView['mail'] };

export function MailForm({ mail }: MailFormProps) {
  const { t } = useTranslation('settings');
  const onSaved = useSettingsSaved('mail');
  const save = trpc.settings.update.mail.useMutation({
    onSuccess(saved) {
      form.reset(toMailValues(saved.mail));
      onSaved(saved);
    },
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<MailField, FieldProblem>({
    initial: toMailValues(mail),
    check: checkMailValues,
    onSubmit: (values) => save.mutate(readMailValues(values)),
  });
  const missing = mail.host === '' || mail.from === '' ? 'setup' : form.dirty ? 'saving' : null;
  const enabled = form.field('enabled');
  const security = form.field('security');
  const port = form.field('port');
  return (
    <SectionForm
      title={t('mail.title')}
      text={t('mail.text')}
      formProps={form.formProps}
      dirty={form.dirty}
      save={save}
      onRevert={() => form.reset(toMailValues(mail))}
      below={<MailTest missing={missing} />}
    >
      {mail.enabled && !mail.hasLinks && <Notice tone="amber">{t('mail.noLinks')}</Notice>}
      <SwitchField
        label={t('mail.enabled')}
        hint={t('mail.enabledHint')}
        name={enabled.name}
        checked={enabled.value === 'on'}
        onChange={(checked) => enabled.onChange(checked ? 'on' : '')}
      />
      <TextField
        {...form.field('host')}
        label={t('mail.host')}
        problemText={{ invalid: t('mail.hostInvalid') }}
        autoComplete="off"
      />
      <div className={stack.pair}>
        <SelectField
          {...security}
          label={t('mail.security')}
          options={SECURITIES.map((value) => ({ value, label: t(`mail.securities.${value}`) }))}
          onChange={(value) => {
            security.onChange(value);
            port.onChange(portFor(value, port.value));
          }}
        />
        <TextField
          {...port}
          label={t('mail.port')}
          problemText={{ invalid: t('mail.portInvalid', SETTING_LIMITS.port) }}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <TextField
        {...form.field('user')}
        label={t('mail.user')}
        hint={t('mail.userHint')}
        autoComplete="off"
        optional
      />
      {form.values.user.trim() !== '' && (
        <PasswordField
          {...form.field('password')}
          label={t('mail.password')}
          hint={t(mail.hasPassword ? 'mail.passwordKept' : 'mail.passwordHint')}
          problemText={{ required: t('mail.passwordAgain') }}
          autoComplete="new-password"
        />
      )}
      <TextField
        {...form.field('from')}
        label={t('mail.from')}
        hint={t('mail.fromHint')}
        problemText={{ invalid: t('mail.fromInvalid') }}
        autoComplete="off"
      />
    </SectionForm>
  );
}
