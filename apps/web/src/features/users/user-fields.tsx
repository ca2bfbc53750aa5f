import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { LANGUAGES, ROLES } from '@etape/shared/people';
import type { Department } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import stack from '../../ui/form-stack.module.css';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { useForm } from '../../ui/use-form.ts';
import type { UserFieldName } from './user-form.ts';

type UserFieldsProps = {
  field: ReturnType<typeof useForm<UserFieldName, FieldProblem>>['field'];
  /** Where they belong now: kept even where it is archived. */
  department: Department | null;
};

/** What an administrator says of a person. */
export function UserFields({ field, department }: UserFieldsProps) {
  const { t } = useTranslation(['users', 'auth', 'common']);
  const departments = trpc.departments.list.useQuery();
  const offered = departments.data ?? [];
  const kept = department !== null && !offered.some(({ id }) => id === department.id);
  const options = (kept ? [department, ...offered] : offered).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  return (
    <>
      <div className={stack.pair}>
        <TextField
          {...field('firstName')}
          label={t('auth:firstName')}
          limits={LIMITS.name}
          autoComplete="off"
        />
        <TextField
          {...field('lastName')}
          label={t('auth:lastName')}
          limits={LIMITS.name}
          autoComplete="off"
        />
      </div>
      <TextField
        {...field('email')}
        label={t('auth:email')}
        type="email"
        problemText={{ invalid: t('auth:invalidEmail'), taken: t('emailTaken') }}
        autoComplete="off"
      />
      <div className={stack.pair}>
        <SelectField
          {...field('role')}
          label={t('role')}
          options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        />
        <SelectField
          {...field('departmentId')}
          label={t('department')}
          empty={t('noDepartment')}
          options={options}
          optional
        />
      </div>
      <div className={stack.pair}>
        <TextField
          {...field('phone')}
          label={t('auth:phone')}
          limits={LIMITS.phone}
          type="tel"
          autoComplete="off"
          optional
        />
        <SelectField
          {...field('language')}
          label={t('common:language')}
          options={LANGUAGES.map((value) => ({ value, label: t(`common:languages.${value}`) }))}
        />
      </div>
    </>
  );
}
