import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterRow } from '../../ui/filter-row.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useSearchText } from '../../ui/use-search-text.ts';
import classes from './catalogue-filters.module.css';
import type { CatalogueSearch } from './catalogue-search.ts';
import type { CatalogueKind } from './use-archiving.ts';

type CatalogueFiltersProps = {
  kind: CatalogueKind;
  filters: CatalogueSearch;
  onFilter: (change: CatalogueSearch) => void;
  /** More filters. */
  children?: ReactNode;
};

/** Finds by name; what is archived is looked at on its own. */
export function CatalogueFilters({ kind, filters, onFilter, children }: CatalogueFiltersProps) {
  const { t } = useTranslation('catalogue');
  const [text, setText] = useSearchText(filters.search ?? '', (words) =>
    onFilter({ search: words === '' ? undefined : words }),
  );
  return (
    <FilterRow label={t(`${kind}.filters`)}>
      <SearchInput label={t(`${kind}.search`)} value={text} onChange={setText} />
      <div className={classes.choices} data-many={children !== undefined || undefined}>
        {children}
        <FilterSelect
          label={t('shown')}
          any={t(`${kind}.active`)}
          value={filters.archived === true ? 'archived' : ''}
          options={[{ value: 'archived', label: t(`${kind}.archivedOnes`) }]}
          onChange={(value) => onFilter({ archived: value === undefined ? undefined : true })}
        />
      </div>
    </FilterRow>
  );
}
