import type { ExportEquipmentInput } from '@etape/shared/imports/import-schemas';
import { useTranslation } from 'react-i18next';
import { apiClient } from '../../app/api-client.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { ExportButton } from './export-button.tsx';

type ExportEquipmentProps = {
  /** Those of the list; left out, everything in service. */
  filters?: Partial<Omit<ExportEquipmentInput, 'language' | 'cursor'>>;
};

/** The equipment that the filters let through, as a file that an import takes again. */
export function ExportEquipment({ filters = {} }: ExportEquipmentProps) {
  const { t } = useTranslation('imports');
  return (
    <ExportButton
      fileName={t('equipment.fileName')}
      fetchPart={(cursor) =>
        apiClient.equipment.export.query({ ...filters, cursor, language: currentLanguage() })
      }
    />
  );
}
