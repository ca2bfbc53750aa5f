import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { isStaff } from '@etape/shared/people';
import { PRIORITIES } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { readFailure, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { CharacterCount } from '../../ui/character-count.tsx';
import { checkText, problemsOf } from '../../ui/check-fields.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { ChoiceField } from './choice-field.tsx';
import { EquipmentField } from './equipment-field.tsx';
import { clearDraft, type NewTicketValues, readDraft } from './new-ticket-draft.ts';
import classes from './new-ticket-form.module.css';
import { RequesterField } from './requester-field.tsx';
import { useCreateTicket } from './use-create-ticket.ts';
import { useKeepDraft } from './use-keep-draft.ts';

type NewTicketFormProps = { onCreated: (ticketId: number) => void };

/** What somebody in a hurry can say about a problem; nothing of it is lost on the way. */
export function NewTicketForm({ onCreated }: NewTicketFormProps) {
  const { t } = useTranslation(['tickets', 'common']);
  const user = useCurrentUser();
  const categories = trpc.categories.list.useQuery();
  const creation = useCreateTicket();
  const form = useForm<keyof NewTicketValues, FieldProblem>({
    initial: readDraft(user.id),
    check,
    onSubmit: (values) => {
      creation.create(values).then(
        (ticketId) => {
          clearDraft(user.id);
          onCreated(ticketId);
        },
        (error: unknown) => {
          const failure = readFailure(error);
          if (failure.kind === 'refused') form.show(failure.fields);
        },
      );
    },
  });
  useKeepDraft(user.id, form.values, creation.busy);

  return (
    <form {...form.formProps} className={classes.form}>
      {creation.error !== null && <Notice tone="red">{translateError(creation.error)}</Notice>}
      {isStaff(user) && <RequesterField {...form.field('onBehalfOf')} />}
      <div>
        <TextField
          {...form.field('title')}
          label={t('title')}
          hint={t('titleHint')}
          limits={LIMITS.title}
          autoComplete="off"
          autoFocus
        />
        <CharacterCount value={form.values.title} max={LIMITS.title.max} />
      </div>
      {categories.error !== null && <Notice tone="red">{translateError(categories.error)}</Notice>}
      <ChoiceField
        {...form.field('categoryId')}
        label={t('field.category')}
        columns="many"
        choices={(categories.data ?? []).map(({ id, name, color }) => ({
          value: String(id),
          label: name,
          color,
        }))}
      />
      <TextAreaField
        {...form.field('description')}
        label={t('description')}
        hint={t('descriptionHint')}
        limits={LIMITS.description}
        rows={5}
      />
      <ChoiceField
        {...form.field('priority')}
        label={t('field.priority')}
        columns="two"
        choices={PRIORITIES.map((priority) => ({
          value: priority,
          label: t(`common:priority.${priority}`),
          text: t(`priorityText.${priority}`),
        }))}
      />
      <EquipmentField {...form.field('equipmentId')} />
      <div className={classes.actions}>
        <Button type="submit" size="lg" loading={creation.busy}>
          {t('sendTicket')}
        </Button>
      </div>
    </form>
  );
}

function check(values: NewTicketValues) {
  return problemsOf({
    title: checkText(values.title, LIMITS.title),
    categoryId: values.categoryId === '' ? 'required' : null,
    description: checkText(values.description, LIMITS.description),
  });
}
