import type { Person } from '@etape/shared/people';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { Field } from '../../ui/field.tsx';
import classes from './technician-select.module.css';

type TechnicianSelectProps = {
  technicianId: number;
  /** Whose figures are there: perhaps somebody who left, and whom the list does not know. */
  shown: Person | undefined;
};

/** Whose work an administrator looks at. */
export function TechnicianSelect({ technicianId, shown }: TechnicianSelectProps) {
  const { t } = useTranslation('dashboards');
  const navigate = useNavigate();
  const { data: staff = [] } = trpc.people.technicians.useQuery(undefined, { staleTime: 30_000 });
  const people =
    shown === undefined || staff.some(({ id }) => id === shown.id) ? staff : [...staff, shown];
  return (
    <div className={classes.select}>
      <Field label={t('technician')} error={null}>
        {(input) => (
          <select
            {...input}
            value={technicianId}
            onChange={(event) => {
              const technician = Number(event.currentTarget.value);
              void navigate({ to: '/dashboard', search: (before) => ({ ...before, technician }) });
            }}
          >
            {people.map(({ id, firstName, lastName }) => (
              <option key={id} value={id}>
                {firstName} {lastName}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
