import { LIMITS } from '@etape/shared/limits';
import { PRIORITIES } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/field-error.ts';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './on-behalf-form.module.css';
import { PersonPicker } from './person-picker.tsx';
import { useNewTicket } from './use-new-ticket.ts';

type OnBehalfFormProps = { onCreated: (ticketId: number) => void; onClose: () => void };

export function OnBehalfForm({ onCreated, onClose }: OnBehalfFormProps) {
  const { t } = useTranslation(['dialogs', 'workspace', 'common']);
  const categories = trpc.categories.list.useQuery(undefined, { staleTime: 300_000 });
  const equipment = trpc.equipment.list.useQuery(undefined, { staleTime: 60_000 });
  const ticket = useNewTicket({
    onCreated,
    doneText: (number) => t('onBehalf.done', { number }),
  });
  const { form, person } = ticket;
  const description = form.field('description');
  const label = t('onBehalf.description');
  return (
    <form {...form.formProps} className={classes.form}>
      {ticket.failure !== null && <Notice tone="red">{ticket.failure}</Notice>}
      <PersonPicker chosen={person} problem={ticket.personProblem} onChoose={ticket.choosePerson} />
      <TextField label={t('onBehalf.subject')} limits={LIMITS.title} {...form.field('title')} />
      <Field
        label={label}
        hint={t('onBehalf.descriptionHint')}
        error={fieldError({ problem: description.problem, label, limits: LIMITS.description })}
      >
        {(input) => (
          <textarea
            {...input}
            name="description"
            rows={4}
            value={description.value}
            onChange={(event) => description.onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className={classes.pair}>
        <SelectField
          label={t('workspace:context.category')}
          empty={t('onBehalf.chooseCategory')}
          options={(categories.data ?? []).map(({ id, name }) => ({
            value: String(id),
            label: name,
          }))}
          {...form.field('categoryId')}
        />
        <SelectField
          label={t('workspace:context.priority')}
          options={PRIORITIES.map((value) => ({ value, label: t(`common:priority.${value}`) }))}
          {...form.field('priority')}
        />
      </div>
      <SelectField
        label={t('workspace:context.equipment')}
        optional
        empty={t('edit.noEquipment')}
        options={(equipment.data ?? [])
          .toSorted((a, b) => nearness(b, person) - nearness(a, person))
          .map(({ id, model, serialNumber }) => ({
            value: String(id),
            label: `${model} · ${serialNumber}`,
          }))}
        {...form.field('equipmentId')}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={ticket.busy}>
          {t('onBehalf.create')}
        </Button>
      </div>
    </form>
  );
}

type Belonging = { department: { id: number } | null };

/** What belongs to the person's own department comes first. */
function nearness({ department }: Belonging, person: Belonging | null): number {
  return department !== null && department.id === person?.department?.id ? 1 : 0;
}
