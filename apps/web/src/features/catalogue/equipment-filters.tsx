import { EQUIPMENT_STATUSES } from '@etape/shared/tickets';
import { WARRANTY_STATES } from '@etape/shared/warranty';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { CatalogueFilters } from './catalogue-filters.tsx';
import type { EquipmentSearch } from './equipment-search.ts';

type EquipmentFiltersProps = {
  filters: EquipmentSearch;
  onFilter: (change: EquipmentSearch) => void;
};

export function EquipmentFilters({ filters, onFilter }: EquipmentFiltersProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const departments = trpc.departments.listAll.useQuery();
  const types = trpc.equipment.types.useQuery();
  return (
    <CatalogueFilters kind="equipment" filters={filters} onFilter={onFilter}>
      <FilterSelect
        label={t('equipment.department')}
        any={t('equipment.anyDepartment')}
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
        label={t('equipment.type')}
        any={t('equipment.anyType')}
        value={filters.type ?? ''}
        options={(types.data ?? []).map((type) => ({ value: type, label: type }))}
        onChange={(type) => onFilter({ type })}
      />
      <FilterSelect
        label={t('equipment.status')}
        any={t('equipment.anyStatus')}
        value={filters.state ?? ''}
        options={EQUIPMENT_STATUSES.map((value) => ({
          value,
          label: t(`common:equipmentStatus.${value}`),
        }))}
        onChange={(value) => onFilter({ state: EQUIPMENT_STATUSES.find((one) => one === value) })}
      />
      <FilterSelect
        label={t('equipment.warranty')}
        any={t('equipment.anyWarranty')}
        value={filters.warranty ?? ''}
        options={WARRANTY_STATES.map((value) => ({
          value,
          label: t(`equipment.warrantyState.${value}`),
        }))}
        onChange={(value) => onFilter({ warranty: WARRANTY_STATES.find((one) => one === value) })}
      />
    </CatalogueFilters>
  );
}
