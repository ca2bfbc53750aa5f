import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { LANGUAGES, type Language } from '@etape/shared/people';
import type { SettingsView } from '@etape/shared/settings';
import { useTranslation } from 'react-i18next';
import { refusedFields } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { checkText, problemsOf } from '../../ui/check-fields.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { SectionForm } from './section-form.tsx';
import { useSettingsSaved } from './use-settings-saved.ts';

type OrganisationFormProps = { organisation: SettingsView['organisation'] };

export function OrganisationForm({ organisation }: OrganisationFormProps) {
  const { t } = useTranslation(['settings', 'common']);
  const onSaved = useSettingsSaved('organisation');
  const save = trpc.settings.update.organisation.useMutation({
    onSuccess(saved) {
      form.reset(saved.organisation);
      onSaved(saved);
    },
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<'name' | 'language', FieldProblem>({
    initial: organisation,
    check: ({ name }) => problemsOf({ name: checkText(name, LIMITS.name), language: null }),
    onSubmit: ({ name, language }) => save.mutate({ name, language: readLanguage(language) }),
  });
  return (
    <SectionForm
      title={t('organisation.title')}
      text={t('organisation.text')}
      formProps={form.formProps}
      dirty={form.dirty}
      save={save}
      onRevert={() => form.reset(organisation)}
    >
      <TextField
        {...form.field('name')}
        label={t('organisation.name')}
        limits={LIMITS.name}
        autoComplete="organization"
      />
      <SelectField
        {...form.field('language')}
        label={t('organisation.language')}
        hint={t('organisation.languageHint')}
        options={LANGUAGES.map((value) => ({ value, label: t(`common:languages.${value}`) }))}
      />
    </SectionForm>
  );
}

function readLanguage(value: string): Language {
  return LANGUAGES.find((one) => one === value) ?? 'fr';
}
