import type { EquipmentRecord } from '@etape/shared/catalogue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moreOf } from '../../app/more-of.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EquipmentStatusPill } from '../../ui/equipment-status-pill.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { CatalogueActions } from './catalogue-actions.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { EquipmentDialog } from './equipment-dialog.tsx';
import { EquipmentFilters } from './equipment-filters.tsx';
import { EquipmentLink } from './equipment-link.tsx';
import { equipmentName } from './equipment-name.ts';
import { type EquipmentSearch, isNarrowed } from './equipment-search.ts';
import { useEquipmentArchiving } from './use-equipment-archiving.ts';
import { useEquipmentPages } from './use-equipment-pages.ts';
import { WarrantyLabel } from './warranty-label.tsx';

type EquipmentListProps = {
  filters: EquipmentSearch;
  onFilter: (change: EquipmentSearch) => void;
};

/** All equipment, found by words and filters. */
export function EquipmentList({ filters, onFilter }: EquipmentListProps) {
  const { t } = useTranslation('catalogue');
  const pages = useEquipmentPages(filters);
  const archiving = useEquipmentArchiving();
  const [edited, setEdited] = useState<EquipmentRecord | null>(null);
  const columns: Column<EquipmentRecord>[] = [
    {
      key: 'model',
      header: t('equipment.model'),
      main: true,
      cell: (row) => <EquipmentLink equipment={row} />,
    },
    { key: 'type', header: t('equipment.type'), cell: (row) => row.type },
    {
      key: 'department',
      header: t('equipment.department'),
      cell: (row) => row.department?.name ?? t('equipment.noDepartment'),
    },
    {
      key: 'status',
      header: t('equipment.status'),
      cell: (row) => <EquipmentStatusPill status={row.status} />,
    },
    {
      key: 'warranty',
      header: t('equipment.warranty'),
      cell: (row) => <WarrantyLabel until={row.warrantyUntil} />,
    },
  ];
  const count = pages.equipment?.length ?? null;
  return (
    <>
      <EquipmentFilters filters={filters} onFilter={onFilter} />
      <CatalogueList
        kind="equipment"
        archived={filters.archived === true}
        narrowed={isNarrowed(filters)}
        count={count}
        more={pages.hasNextPage}
        error={pages.error}
        onRetry={() => void pages.refetch()}
      >
        <DataTable
          label={t('equipment.title')}
          columns={columns}
          rows={pages.equipment ?? []}
          rowKey={(row) => row.id}
          actionsLabel={t('actions')}
          actions={(row) => (
            <CatalogueActions
              kind="equipment"
              item={{ id: row.id, name: equipmentName(row), archived: row.archived }}
              archiving={archiving}
              onEdit={() => setEdited(row)}
            />
          )}
        />
        {pages.hasNextPage && <LoadMore {...moreOf(pages)} />}
      </CatalogueList>
      {edited !== null && <EquipmentDialog equipment={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
