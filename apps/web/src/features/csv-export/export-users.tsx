import type { ExportUsersInput } from '@etape/shared/imports/import-schemas';
import { useTranslation } from 'react-i18next';
import { apiClient } from '../../app/api-client.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { ExportButton } from './export-button.tsx';

type ExportUsersProps = {
  /** Those of the list; left out, everybody. */
  filters?: Partial<Omit<ExportUsersInput, 'language' | 'cursor'>>;
};

/** The people whom the filters let through, as a file that an import takes again. */
export function ExportUsers({ filters = {} }: ExportUsersProps) {
  const { t } = useTranslation('imports');
  return (
    <ExportButton
      fileName={t('users.fileName')}
      fetchPart={(cursor) =>
        apiClient.users.export.query({ ...filters, cursor, language: currentLanguage() })
      }
    />
  );
}
