import type { EquipmentRecord } from '@etape/shared/catalogue';
import type { EquipmentInput } from '@etape/shared/catalogue-schemas';
import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { EQUIPMENT_STATUSES } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import stack from '../../ui/form-stack.module.css';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { toastDone } from '../live/toasts.ts';
import { checkEquipment, DATE_RANGE, inputOf, valuesOf } from './equipment-form.ts';
import { equipmentName } from './equipment-name.ts';

type EquipmentDialogProps = {
  /** `null`: a new piece. */
  equipment: EquipmentRecord | null;
  onClose: () => void;
};

/** Adds or changes a piece of equipment. */
export function EquipmentDialog({ equipment, onClose }: EquipmentDialogProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const utils = trpc.useUtils();
  const departments = trpc.departments.list.useQuery();
  const types = trpc.equipment.types.useQuery();
  const outcome = {
    async onSuccess(saved: EquipmentRecord) {
      await utils.equipment.invalidate();
      onClose();
      const name = equipmentName(saved);
      toastDone({
        text: t(equipment === null ? 'equipment.created' : 'equipment.updated', { name }),
      });
    },
    onError: (error: unknown) => form.show(refusedFields(error)),
  };
  const create = trpc.equipment.create.useMutation(outcome);
  const update = trpc.equipment.update.useMutation(outcome);
  const form = useForm<keyof EquipmentInput, FieldProblem>({
    initial: valuesOf(equipment),
    check: checkEquipment,
    onSubmit(values) {
      if (equipment === null) create.mutate(inputOf(values));
      else update.mutate({ equipmentId: equipment.id, ...inputOf(values) });
    },
  });
  const error = create.error ?? update.error;
  // An archived department stays with what it has.
  const own = equipment?.department ?? null;
  const offered = departments.data ?? [];
  const choices =
    own === null || offered.some(({ id }) => id === own.id) ? offered : [own, ...offered];
  return (
    <FormDialog
      title={t(equipment === null ? 'equipment.createTitle' : 'equipment.editTitle')}
      submitLabel={equipment === null ? t('equipment.create') : t('common:save')}
      formProps={form.formProps}
      dirty={form.dirty}
      busy={create.isPending || update.isPending}
      error={error === null ? null : translateError(error)}
      onClose={onClose}
    >
      <TextField
        {...form.field('model')}
        label={t('equipment.model')}
        limits={LIMITS.model}
        autoComplete="off"
      />
      <div className={stack.pair}>
        <TextField
          {...form.field('type')}
          label={t('equipment.type')}
          limits={LIMITS.equipmentType}
          suggestions={types.data ?? []}
          autoComplete="off"
        />
        <TextField
          {...form.field('serialNumber')}
          label={t('equipment.serialNumber')}
          limits={LIMITS.serialNumber}
          problemText={{ taken: t('equipment.serialTaken') }}
          autoComplete="off"
        />
      </div>
      <div className={stack.pair}>
        <SelectField
          {...form.field('departmentId')}
          label={t('equipment.department')}
          empty={t('equipment.noDepartment')}
          options={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
          optional
        />
        <SelectField
          {...form.field('status')}
          label={t('equipment.status')}
          options={EQUIPMENT_STATUSES.map((value) => ({
            value,
            label: t(`common:equipmentStatus.${value}`),
          }))}
        />
      </div>
      <div className={stack.pair}>
        <DateField
          {...form.field('purchaseDate')}
          {...DATE_RANGE}
          label={t('equipment.purchaseDate')}
          optional
        />
        <DateField
          {...form.field('warrantyUntil')}
          {...DATE_RANGE}
          label={t('equipment.warrantyUntil')}
          problemText={{ invalid: t('equipment.warrantyInvalid') }}
          optional
        />
      </div>
    </FormDialog>
  );
}
