import type { FieldProblem } from '@etape/shared/errors';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/field-error.ts';

type EquipmentFieldProps = {
  name: string;
  value: string;
  problem: FieldProblem | undefined;
  onChange: (value: string) => void;
};

/** The device it is about. Where there is none to choose from, nothing is asked. */
export function EquipmentField({ name, value, problem, onChange }: EquipmentFieldProps) {
  const { t } = useTranslation('tickets');
  const { data: equipment = [] } = trpc.equipment.list.useQuery();
  if (equipment.length === 0) return null;
  const label = t('field.equipment');
  // A draft may name a device that is gone meanwhile.
  const known = equipment.some((one) => String(one.id) === value);
  return (
    <Field label={label} error={fieldError({ label, problem })} hint={t('equipmentHint')} optional>
      {(input) => (
        <select
          {...input}
          name={name}
          value={known ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{t('noEquipment')}</option>
          {equipment.map(({ id, model, serialNumber }) => (
            <option key={id} value={id}>
              {model} · {serialNumber}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
