import { ROLES } from '@etape/shared/people';
import { USER_STATUSES } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { FilterRow } from '../../ui/filter-row.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useSearchText } from '../../ui/use-search-text.ts';
import type { UserSearch } from './user-search.ts';

type UserFiltersProps = {
  filters: UserSearch;
  onFilter: (change: UserSearch) => void;
};

export function UserFilters({ filters, onFilter }: UserFiltersProps) {
  const { t } = useTranslation(['users', 'common']);
  const departments = trpc.departments.listAll.useQuery();
  const [text, setText] = useSearchText(filters.search ?? '', (words) =>
    onFilter({ search: words === '' ? undefined : words }),
  );
  return (
    <FilterRow label={t('filters')}>
      <SearchInput label={t('search')} value={text} onChange={setText} />
      <FilterSelect
        label={t('role')}
        any={t('anyRole')}
        value={filters.role ?? ''}
        options={ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        onChange={(value) => onFilter({ role: ROLES.find((one) => one === value) })}
      />
      <FilterSelect
        label={t('department')}
        any={t('anyDepartment')}
        value={String(filters.department ?? '')}
        options={(departments.data ?? []).map(({ id, name }) => ({
          value: String(id),
          label: name,
        }))}
        onChange={(value) =>
          onFilter({ department: value === undefined ? undefined : Number(value) })
        }
      />
      <FilterSelect
        label={t('account')}
        any={t('anyAccount')}
        value={filters.account ?? ''}
        options={USER_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(value) => onFilter({ account: USER_STATUSES.find((one) => one === value) })}
      />
    </FilterRow>
  );
}
