import { PRIORITIES, type Priority } from '@etape/shared/tickets';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import classes from './edit-dialog.module.css';
import type { TicketDialogProps } from './ticket-dialog-props.ts';

/** Sets priority, category and equipment right. */
export function EditDialog({ ticket, command, onClose }: TicketDialogProps) {
  const { t } = useTranslation(['dialogs', 'workspace', 'common']);
  const categories = trpc.categories.list.useQuery(undefined, { staleTime: 300_000 });
  const equipment = trpc.equipment.list.useQuery(undefined, { staleTime: 60_000 });
  const [priority, setPriority] = useState<Priority>(ticket.priority);
  const [categoryId, setCategoryId] = useState(ticket.category.id);
  const [equipmentId, setEquipmentId] = useState(ticket.equipment?.id ?? null);
  // What the ticket has now stays to be seen while the lists are on their way.
  const kinds = categories.data ?? [ticket.category];
  const devices = equipment.data ?? (ticket.equipment === null ? [] : [ticket.equipment]);

  async function save(): Promise<void> {
    const answer = await command.update({
      ...(priority === ticket.priority ? {} : { priority }),
      ...(categoryId === ticket.category.id ? {} : { categoryId }),
      ...(equipmentId === (ticket.equipment?.id ?? null) ? {} : { equipmentId }),
    });
    if (answer.ok) onClose();
  }

  return (
    <ConfirmDialog
      opened
      title={t('edit.title')}
      confirmLabel={t('common:save')}
      busy={command.running === 'update'}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Field label={t('workspace:context.priority')} error={null}>
          {(input) => (
            <select
              {...input}
              data-autofocus
              value={priority}
              onChange={({ currentTarget: { value } }) =>
                setPriority(PRIORITIES.find((one) => one === value) ?? priority)
              }
            >
              {PRIORITIES.toReversed().map((one) => (
                <option key={one} value={one}>
                  {t(`common:priority.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('workspace:context.category')} error={null}>
          {(input) => (
            <select
              {...input}
              value={categoryId}
              onChange={(event) => setCategoryId(Number(event.currentTarget.value))}
            >
              {kinds.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('workspace:context.equipment')} error={null}>
          {(input) => (
            <select
              {...input}
              value={equipmentId ?? ''}
              onChange={(event) => setEquipmentId(Number(event.currentTarget.value) || null)}
            >
              <option value="">{t('edit.noEquipment')}</option>
              {devices.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.model} · {one.serialNumber}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </ConfirmDialog>
  );
}
