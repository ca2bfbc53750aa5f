import { ADMIN_SUBJECTS } from '@etape/shared/admin-log';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { FilterDate } from '../../ui/filter-date.tsx';
import { FilterRow } from '../../ui/filter-row.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { actionsOn } from './log-input.ts';
import type { LogSearch } from './log-search.ts';

type LogFiltersProps = { search: LogSearch; onChange: (change: LogSearch) => void };

export function LogFilters({ search, onChange }: LogFiltersProps) {
  const { t } = useTranslation('journal');
  const actors = trpc.adminLog.actors.useQuery().data ?? [];
  const { actor, subject, action, from, to } = search;
  const subjectType = ADMIN_SUBJECTS.find((one) => one === subject);
  return (
    <FilterRow label={t('filters')}>
      <FilterSelect
        label={t('who')}
        value={actor === undefined ? '' : String(actor)}
        any={t('anybody')}
        options={actors.map(({ id, firstName, lastName }) => ({
          value: String(id),
          label: `${firstName} ${lastName}`,
        }))}
        onChange={(value) => onChange({ actor: value === undefined ? undefined : Number(value) })}
      />
      <FilterSelect
        label={t('subject')}
        value={subject ?? ''}
        any={t('anySubject')}
        options={ADMIN_SUBJECTS.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        // An action belongs to its subject: of another one there would never be anything.
        onChange={(value) => onChange({ subject: value, action: undefined })}
      />
      <FilterSelect
        label={t('action')}
        value={action ?? ''}
        any={t('anyAction')}
        options={actionsOn(subjectType).map((value) => ({ value, label: t(`actions.${value}`) }))}
        onChange={(value) => onChange({ action: value })}
      />
      <FilterDate
        label={t('from')}
        value={from ?? ''}
        max={to}
        onChange={(value) => onChange({ from: value })}
      />
      <FilterDate
        label={t('to')}
        value={to ?? ''}
        min={from}
        onChange={(value) => onChange({ to: value })}
      />
    </FilterRow>
  );
}
