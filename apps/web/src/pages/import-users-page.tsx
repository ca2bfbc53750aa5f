import { useTranslation } from 'react-i18next';
import { ExportUsers } from '../features/csv-export/export-users.tsx';
import { CsvImport } from '../features/csv-import/csv-import.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function ImportUsersPage() {
  const { t } = useTranslation('imports');
  usePageTitle(t('users.title'));
  return (
    <>
      <PageHeader title={t('users.title')} text={t('users.text')} actions={<ExportUsers />} />
      <CsvImport kind="users" />
    </>
  );
}
