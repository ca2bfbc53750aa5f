import type { ManagedDepartment } from '@etape/shared/catalogue';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { formatNumber } from '../../i18n/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { matchWords } from '../../ui/match-words.ts';
import { CatalogueActions } from './catalogue-actions.tsx';
import { CatalogueFilters } from './catalogue-filters.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import type { CatalogueSearch } from './catalogue-search.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import classes from './department-list.module.css';
import { RemoveDialog } from './remove-dialog.tsx';
import { useArchiving } from './use-archiving.ts';

type DepartmentListProps = {
  filters: CatalogueSearch;
  onFilter: (change: CatalogueSearch) => void;
};

type Opened = { dialog: 'edit' | 'remove'; department: ManagedDepartment };

/** The departments, with what belongs to each. */
export function DepartmentList({ filters, onFilter }: DepartmentListProps) {
  const { t } = useTranslation('catalogue');
  const utils = trpc.useUtils();
  const query = trpc.departments.listAll.useQuery();
  const archive = trpc.departments.archive.useMutation();
  const restore = trpc.departments.restore.useMutation();
  const remove = trpc.departments.delete.useMutation();
  const archiving = useArchiving('departments', {
    archive: (departmentId) => archive.mutateAsync({ departmentId }),
    restore: (departmentId) => restore.mutateAsync({ departmentId }),
    remove: (departmentId) => remove.mutateAsync({ departmentId }),
    refresh: () => utils.departments.invalidate(),
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { search = '', archived = false } = filters;
  const rows = query.data?.filter(
    (one) => one.archived === archived && matchWords(one.name, search),
  );
  return (
    <>
      <CatalogueFilters kind="departments" filters={filters} onFilter={onFilter} />
      <CatalogueList
        kind="departments"
        archived={archived}
        narrowed={search !== ''}
        count={rows?.length ?? null}
        error={query.error}
        onRetry={() => void query.refetch()}
      >
        <DataTable
          label={t('departments.title')}
          rows={rows ?? []}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', header: t('departments.name'), main: true, cell: (row) => row.name },
            {
              key: 'people',
              header: t('departments.people'),
              align: 'end',
              cell: (row) => formatNumber(row.people),
            },
            {
              key: 'equipment',
              header: t('departments.equipment'),
              align: 'end',
              cell: (row) =>
                row.equipment === 0 ? (
                  formatNumber(0)
                ) : (
                  <Link
                    to="/admin/equipment"
                    search={{ department: row.id }}
                    className={classes.link}
                  >
                    {formatNumber(row.equipment)}
                  </Link>
                ),
            },
          ]}
          actionsLabel={t('actions')}
          actions={(department) => (
            <CatalogueActions
              kind="departments"
              item={department}
              used={department.people + department.equipment > 0}
              archiving={archiving}
              onEdit={() => setOpened({ dialog: 'edit', department })}
              onRemove={() => setOpened({ dialog: 'remove', department })}
            />
          )}
        />
      </CatalogueList>
      {opened?.dialog === 'edit' && (
        <DepartmentDialog department={opened.department} onClose={() => setOpened(null)} />
      )}
      {opened?.dialog === 'remove' && (
        <RemoveDialog
          kind="departments"
          item={opened.department}
          archiving={archiving}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
