import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryDialog } from '../features/catalogue/category-dialog.tsx';
import { CategoryList } from '../features/catalogue/category-list.tsx';

import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function CategoriesPage() {
  const { t } = useTranslation('catalogue');
  usePageTitle(t('categories.title'));
  const filters = useSearch({ from: '/shell/admin/categories' });
  const navigate = useNavigate({ from: '/admin/categories' });
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('categories.title')}
        text={t('categories.text')}
        actions={
          <Button onClick={() => setAdding(true)}>
            <Plus size={17} aria-hidden="true" />
            {t('categories.add')}
          </Button>
        }
      />
      <CategoryList
        filters={filters}
        onFilter={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
        }
      />
      {adding && <CategoryDialog category={null} onClose={() => setAdding(false)} />}
    </>
  );
}
