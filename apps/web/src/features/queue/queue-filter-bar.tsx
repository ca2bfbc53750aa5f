import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { ActionIcon, Popover } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ListFilter, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import type { DeskSearch } from './desk-search.ts';
import classes from './queue-filter-bar.module.css';
import { QueueFilterForm } from './queue-filter-form.tsx';
import { countFilters, type QueueList } from './queue-view.ts';

type QueueFilterBarProps = { list: QueueList };

/** A button beside the views, and what is chosen, each to be taken away with a click. */
export function QueueFilterBar({ list }: QueueFilterBarProps) {
  const { t } = useTranslation(['queue', 'common']);
  const navigate = useNavigate();
  const categories = trpc.categories.list.useQuery(undefined, { staleTime: 300_000 });
  const { priority, categoryId, status } = list.filters;
  const category = categories.data?.find((one) => one.id === categoryId);
  const change = (next: DeskSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true });
  const active = countFilters(list);
  const chosen = [
    priority && { key: 'priority', label: t(`common:priority.${priority}`) },
    category && { key: 'category', label: category.name },
    list.view === 'all' && status && { key: 'status', label: t(`common:status.${status}`) },
  ].filter((one) => !!one);
  return (
    <>
      <div className={classes.anchor}>
        <Popover position="bottom-end" width={260} radius="lg" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant={active > 0 ? 'light' : 'subtle'}
              color={active > 0 ? 'iris' : 'gray'}
              c={active > 0 ? 'var(--iris-ink)' : 'var(--ink-2)'}
              size={30}
              aria-label={active > 0 ? t('filterActive', { count: active }) : t('filter')}
            >
              <ListFilter size={17} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <QueueFilterForm list={list} categories={categories.data ?? []} onChange={change} />
          </Popover.Dropdown>
        </Popover>
      </div>
      {chosen.length > 0 && (
        <ul className={classes.chosen} aria-label={t('filters')}>
          {chosen.map(({ key, label }) => (
            <li key={key}>
              <button
                type="button"
                className={classes.chip}
                aria-label={t('removeFilter', { label })}
                onClick={() => change({ [key]: undefined })}
              >
                {label}
                <X size={13} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
