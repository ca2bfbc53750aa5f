import { type Category, PRIORITIES, TICKET_STATUSES } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../ui/filter-select.tsx';
import type { DeskSearch } from './desk-search.ts';
import classes from './queue-filter-form.module.css';
import { countFilters, type QueueList } from './queue-view.ts';

type QueueFilterFormProps = {
  list: QueueList;
  categories: readonly Category[];
  onChange: (next: DeskSearch) => void;
};

/** Takes effect at once: there is nothing to submit. */
export function QueueFilterForm({ list, categories, onChange }: QueueFilterFormProps) {
  const { t } = useTranslation(['queue', 'common']);
  const { priority, categoryId, status } = list.filters;
  return (
    <div className={classes.form}>
      <FilterSelect
        label={t('priority')}
        any={t('any')}
        value={priority ?? ''}
        onChange={(value) => onChange({ priority: PRIORITIES.find((one) => one === value) })}
        options={PRIORITIES.toReversed().map((value) => ({
          value,
          label: t(`common:priority.${value}`),
        }))}
      />
      <FilterSelect
        label={t('category')}
        any={t('any')}
        value={String(categoryId ?? '')}
        onChange={(value) =>
          onChange({ category: value === undefined ? undefined : Number(value) })
        }
        options={categories.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      {list.view === 'all' && (
        <FilterSelect
          label={t('status')}
          any={t('anyStatus')}
          value={status ?? ''}
          onChange={(value) => onChange({ status: TICKET_STATUSES.find((one) => one === value) })}
          options={TICKET_STATUSES.map((value) => ({ value, label: t(`common:status.${value}`) }))}
        />
      )}
      {countFilters(list) > 0 && (
        <Button
          variant="default"
          onClick={() => onChange({ priority: undefined, category: undefined, status: undefined })}
        >
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}
