import { useTranslation } from 'react-i18next';
import { ExportEquipment } from '../features/csv-export/export-equipment.tsx';
import { CsvImport } from '../features/csv-import/csv-import.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function ImportEquipmentPage() {
  const { t } = useTranslation('imports');
  usePageTitle(t('equipment.title'));
  return (
    <>
      <PageHeader
        title={t('equipment.title')}
        text={t('equipment.text')}
        actions={<ExportEquipment />}
      />
      <CsvImport kind="equipment" />
    </>
  );
}
