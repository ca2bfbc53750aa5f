import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentDialog } from '../features/catalogue/department-dialog.tsx';
import { DepartmentList } from '../features/catalogue/department-list.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function DepartmentsPage() {
  const { t } = useTranslation('catalogue');
  usePageTitle(t('departments.title'));
  const filters = useSearch({ from: '/shell/admin/departments' });
  const navigate = useNavigate({ from: '/admin/departments' });
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('departments.title')}
        text={t('departments.text')}
        actions={
          <Button onClick={() => setAdding(true)}>
            <Plus size={17} aria-hidden="true" />
            {t('departments.add')}
          </Button>
        }
      />
      <DepartmentList
        filters={filters}
        onFilter={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
        }
      />
      {adding && <DepartmentDialog department={null} onClose={() => setAdding(false)} />}
    </>
  );
}
