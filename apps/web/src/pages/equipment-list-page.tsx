import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EquipmentDialog } from '../features/catalogue/equipment-dialog.tsx';
import { EquipmentList } from '../features/catalogue/equipment-list.tsx';
import { equipmentInput } from '../features/catalogue/use-equipment-pages.ts';
import { ExportEquipment } from '../features/csv-export/export-equipment.tsx';
import { ImportLink } from '../features/csv-import/import-link.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function EquipmentListPage() {
  const { t } = useTranslation('catalogue');
  usePageTitle(t('equipment.title'));
  const filters = useSearch({ from: '/shell/admin/equipment' });
  const navigate = useNavigate({ from: '/admin/equipment' });
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('equipment.title')}
        text={t('equipment.text')}
        actions={
          <>
            <ImportLink kind="equipment" />
            <ExportEquipment filters={equipmentInput(filters)} />
            <Button onClick={() => setAdding(true)}>
              <Plus size={17} aria-hidden="true" />
              {t('equipment.add')}
            </Button>
          </>
        }
      />
      <EquipmentList
        filters={filters}
        onFilter={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
        }
      />
      {adding && <EquipmentDialog equipment={null} onClose={() => setAdding(false)} />}
    </>
  );
}
