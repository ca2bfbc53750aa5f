import type { SettingsView } from '@etape/shared/settings';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { SwitchField } from '../../ui/switch-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { SectionForm } from './section-form.tsx';
import { useSettingsSaved } from './use-settings-saved.ts';

type WebhookRulesFormProps = { webhooks: SettingsView['webhooks'] };

export function WebhookRulesForm({ webhooks }: WebhookRulesFormProps) {
  const { t } = useTranslation('settings');
  const onSaved = useSettingsSaved('webhooks');
  const save = trpc.settings.update.webhooks.useMutation({
    onSuccess(saved) {
      form.reset(toValues(saved.webhooks));
      onSaved(saved);
    },
  });
  const form = useForm<'allowInternal', never>({
    initial: toValues(webhooks),
    check: () => ({}),
    onSubmit: ({ allowInternal }) => save.mutate({ allowInternal: allowInternal === 'on' }),
  });
  const allowInternal = form.field('allowInternal');
  return (
    <SectionForm
      title={t('webhooks.title')}
      text={t('webhooks.text')}
      formProps={form.formProps}
      dirty={form.dirty}
      save={save}
      onRevert={() => form.reset(toValues(webhooks))}
    >
      <SwitchField
        label={t('webhooks.allowInternal')}
        hint={t('webhooks.allowInternalHint')}
        name={allowInternal.name}
        checked={allowInternal.value === 'on'}
        onChange={(checked) => allowInternal.onChange(checked ? 'on' : '')}
      />
    </SectionForm>
  );
}

function toValues({ allowInternal }: SettingsView['webhooks']) {
  return { allowInternal: allowInternal ? 'on' : '' };
}
