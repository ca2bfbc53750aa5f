import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import button from '../ui/button.module.css';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './message-page.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('notFoundTitle'));
  return (
    <div className={classes.page}>
      <EmptyState
        heading
        icon={<Compass size={24} />}
        title={t('notFoundTitle')}
        text={t('notFoundText')}
        action={
          <Link to="/" className={button.button}>
            {t('backHome')}
          </Link>
        }
      />
    </div>
  );
}
