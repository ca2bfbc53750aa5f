import type { ManagedCategory } from '@etape/shared/catalogue';
import { LIMITS } from '@etape/shared/limits';
import { WEBHOOK_SERVICES, WEBHOOK_TICKETS, type WebhookView } from '@etape/shared/webhooks';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../ui/field-error.ts';
import stack from '../../ui/form-stack.module.css';
import { SelectField } from '../../ui/select-field.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CategoryChoice } from './category-choice.tsx';
import type { WebhookDraft, WebhookProblems } from './webhook-draft.ts';

type WebhookFieldsProps = {
  draft: WebhookDraft;
  problems: WebhookProblems;
  /** The one that is edited; null: a new one. */
  webhook: WebhookView | null;
  categories: readonly ManagedCategory[];
  onChange: (change: Partial<WebhookDraft>) => void;
};

/** The fields of a channel. */
export function WebhookFields(props: WebhookFieldsProps) {
  const { draft, problems, webhook, categories, onChange } = props;
  const { t } = useTranslation('webhooks');
  // An archived one is offered where it is chosen already: leaving it out would lose it unseen.
  const offered = categories.filter(
    ({ id, archived }) => !archived || draft.categoryIds.includes(id),
  );
  return (
    <div className={stack.stack}>
      <TextField
        label={t('form.name')}
        name="name"
        value={draft.name}
        limits={LIMITS.name}
        hint={t('form.nameHint')}
        autoComplete="off"
        problem={problems.name}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        label={t('form.service')}
        name="service"
        value={draft.service}
        options={WEBHOOK_SERVICES.map((value) => ({ value, label: t(`services.${value}`) }))}
        problem={undefined}
        onChange={(value) =>
          onChange({ service: WEBHOOK_SERVICES.find((one) => one === value) ?? draft.service })
        }
      />
      <TextField
        label={t(webhook === null ? 'form.url' : 'form.newUrl')}
        name="url"
        value={draft.url}
        limits={LIMITS.address}
        problemText={{ invalid: t('form.urlInvalid'), not_available: t('form.urlRefused') }}
        hint={
          webhook === null
            ? t(`form.urlHints.${draft.service}`)
            : t('form.newUrlHint', { host: webhook.host })
        }
        autoComplete="off"
        optional={webhook !== null}
        problem={problems.url}
        onChange={(url) => onChange({ url })}
      />
      <SelectField
        label={t('form.tickets')}
        name="tickets"
        value={draft.tickets}
        options={WEBHOOK_TICKETS.map((value) => ({ value, label: t(`tickets.${value}`) }))}
        problem={undefined}
        onChange={(value) =>
          onChange({ tickets: WEBHOOK_TICKETS.find((one) => one === value) ?? draft.tickets })
        }
      />
      <SwitchField
        label={t('form.someCategories')}
        checked={draft.someCategories}
        onChange={(someCategories) => onChange({ someCategories })}
      />
      {draft.someCategories && (
        <CategoryChoice
          categories={offered}
          chosen={draft.categoryIds}
          error={fieldError({
            label: t('form.categories'),
            problem: problems.categoryIds,
            problemText: { required: t('form.categoriesRequired') },
          })}
          onChange={(categoryIds) => onChange({ categoryIds })}
        />
      )}
      <SwitchField
        label={t('form.active')}
        hint={t('form.activeHint')}
        checked={draft.active}
        onChange={(active) => onChange({ active })}
      />
    </div>
  );
}
