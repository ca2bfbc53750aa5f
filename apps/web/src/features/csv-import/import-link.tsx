import type { ImportKind } from '@etape/shared/imports/columns';
import { Link } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import button from '../../ui/button.module.css';

type ImportLinkProps = { kind: ImportKind };

/** From a list to the page that brings more into it. */
export function ImportLink({ kind }: ImportLinkProps) {
  const { t } = useTranslation('imports');
  return (
    <Link to={`/admin/${kind}/import`} className={button.button} data-variant="default">
      <span className={button.label}>
        <Upload size={16} aria-hidden="true" />
        {t('import')}
      </span>
    </Link>
  );
}
