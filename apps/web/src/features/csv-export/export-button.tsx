import type { ExportPart } from '@etape/shared/imports/import-schemas';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { toastFailure } from '../live/toasts.ts';

type ExportButtonProps = {
  fileName: string;
  /** The part of the file that begins at the cursor. */
  fetchPart: (cursor: string | null) => Promise<ExportPart>;
};

/** Fetches a file part by part, however long it is, and hands it over whole. */
export function ExportButton({ fileName, fetchPart }: ExportButtonProps) {
  const { t } = useTranslation('imports');
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    try {
      const parts: string[] = [];
      let cursor: string | null = null;
      do {
        const part: ExportPart = await fetchPart(cursor);
        parts.push(part.csv);
        cursor = part.nextCursor;
      } while (cursor !== null);
      saveFile(fileName, parts);
    } catch (error) {
      toastFailure(t('exportFailed', { reason: translateError(error) }));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button variant="default" loading={busy} onClick={() => void save()}>
      <Download size={16} aria-hidden="true" />
      {t('export')}
    </Button>
  );
}
