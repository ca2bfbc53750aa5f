import type { ManagedCategory } from '@etape/shared/catalogue';
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
import { CategoryDialog } from './category-dialog.tsx';
import { CategoryName } from './category-name.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { useArchiving } from './use-archiving.ts';

type CategoryListProps = {
  filters: CatalogueSearch;
  onFilter: (change: CatalogueSearch) => void;
};

type Opened = { dialog: 'edit' | 'remove'; category: ManagedCategory };

/** The categories, with how many tickets have each. */
export function CategoryList({ filters, onFilter }: CategoryListProps) {
  const { t } = useTranslation('catalogue');
  const utils = trpc.useUtils();
  const query = trpc.categories.listAll.useQuery();
  const archive = trpc.categories.archive.useMutation();
  const restore = trpc.categories.restore.useMutation();
  const remove = trpc.categories.delete.useMutation();
  const archiving = useArchiving('categories', {
    archive: (categoryId) => archive.mutateAsync({ categoryId }),
    restore: (categoryId) => restore.mutateAsync({ categoryId }),
    remove: (categoryId) => remove.mutateAsync({ categoryId }),
    refresh: () => utils.categories.invalidate(),
  });
  const [opened, setOpened] = useState<Opened | null>(null);
  const { search = '', archived = false } = filters;
  const rows = query.data?.filter(
    (one) => one.archived === archived && matchWords(one.name, search),
  );
  return (
    <>
      <CatalogueFilters kind="categories" filters={filters} onFilter={onFilter} />
      <CatalogueList
        kind="categories"
        archived={archived}
        narrowed={search !== ''}
        count={rows?.length ?? null}
        error={query.error}
        onRetry={() => void query.refetch()}
      >
        <DataTable
          label={t('categories.title')}
          rows={rows ?? []}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'name',
              header: t('categories.name'),
              main: true,
              cell: (row) => <CategoryName category={row} />,
            },
            {
              key: 'tickets',
              header: t('categories.tickets'),
              align: 'end',
              cell: (row) => formatNumber(row.tickets),
            },
          ]}
          actionsLabel={t('actions')}
          actions={(category) => (
            <CatalogueActions
              kind="categories"
              item={category}
              used={category.tickets > 0}
              archiving={archiving}
              onEdit={() => setOpened({ dialog: 'edit', category })}
              onRemove={() => setOpened({ dialog: 'remove', category })}
            />
          )}
        />
      </CatalogueList>
      {opened?.dialog === 'edit' && (
        <CategoryDialog category={opened.category} onClose={() => setOpened(null)} />
      )}
      {opened?.dialog === 'remove' && (
        <RemoveDialog
          kind="categories"
          item={opened.category}
          archiving={archiving}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
