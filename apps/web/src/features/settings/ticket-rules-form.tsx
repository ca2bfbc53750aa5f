import type { FieldProblem } from '@etape/shared/errors';
import {
  AUTO_ASSIGNMENT_POLICIES,
  SETTING_LIMITS,
  type Settings,
  type SettingsView,
} from '@etape/shared/settings';
import { useTranslation } from 'react-i18next';
import { refusedFields } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { checkWholeNumber, problemsOf } from '../../ui/check-fields.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { SectionForm } from './section-form.tsx';
import { useSettingsSaved } from './use-settings-saved.ts';

type TicketRulesFormProps = { tickets: SettingsView['tickets'] };
type FieldName = 'autoAssignment' | 'autoClose' | 'autoCloseDays';

/** What is offered to whoever switches automatic closing on. */
const USUAL_DAYS = '7';

export function TicketRulesForm({ tickets }: TicketRulesFormProps) {
  const { t } = useTranslation('settings');
  const onSaved = useSettingsSaved('tickets');
  const save = trpc.settings.update.tickets.useMutation({
    onSuccess(saved) {
      form.reset(toValues(saved.tickets));
      onSaved(saved);
    },
    onError: (error) => form.show(refusedFields(error)),
  });
  const form = useForm<FieldName, FieldProblem>({
    initial: toValues(tickets),
    check: ({ autoClose, autoCloseDays }) =>
      problemsOf({
        autoAssignment: null,
        autoClose: null,
        autoCloseDays:
          autoClose === 'on' ? checkWholeNumber(autoCloseDays, SETTING_LIMITS.days) : null,
      }),
    onSubmit: (values) => save.mutate({ ...tickets, ...readValues(values) }),
  });
  const autoClose = form.field('autoClose');
  return (
    <SectionForm
      title={t('tickets.title')}
      formProps={form.formProps}
      dirty={form.dirty}
      save={save}
      onRevert={() => form.reset(toValues(tickets))}
    >
      <SelectField
        {...form.field('autoAssignment')}
        label={t('tickets.autoAssignment')}
        hint={t('tickets.autoAssignmentHint')}
        options={AUTO_ASSIGNMENT_POLICIES.map((value) => ({
          value,
          label: t(`tickets.policies.${value}`),
        }))}
      />
      <SwitchField
        label={t('tickets.autoClose')}
        hint={t('tickets.autoCloseHint')}
        name={autoClose.name}
        checked={autoClose.value === 'on'}
        onChange={(checked) => autoClose.onChange(checked ? 'on' : '')}
      />
      {autoClose.value === 'on' && (
        <TextField
          {...form.field('autoCloseDays')}
          label={t('tickets.autoCloseDays')}
          problemText={{ invalid: t('tickets.daysInvalid', SETTING_LIMITS.days) }}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
    </SectionForm>
  );
}

function toValues({ autoAssignment, autoCloseDays }: Settings['tickets']) {
  return {
    autoAssignment,
    autoClose: autoCloseDays === null ? '' : 'on',
    autoCloseDays: autoCloseDays === null ? USUAL_DAYS : String(autoCloseDays),
  };
}

function readValues({ autoAssignment, autoClose, autoCloseDays }: Record<FieldName, string>) {
  return {
    autoAssignment: AUTO_ASSIGNMENT_POLICIES.find((one) => one === autoAssignment) ?? 'off',
    autoCloseDays: autoClose === 'on' ? Number(autoCloseDays) : null,
  };
}
