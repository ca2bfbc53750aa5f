import { writeCsv } from '@etape/shared/csv/write-csv';
import { IMPORT_COLUMNS, type ImportKind } from '@etape/shared/imports/columns';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { ColumnGuide } from './column-guide.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportStep } from './import-step.tsx';

type ChooseFileProps = { kind: ImportKind; again: boolean; onChoose: (file: File) => void };

/** Where a file is chosen, and what should be in it. */
export function ChooseFile({ kind, again, onChoose }: ChooseFileProps) {
  const { t } = useTranslation('imports');

  function saveTemplate(): void {
    const language = currentLanguage();
    const header = IMPORT_COLUMNS[kind].map(({ names }) => names[language]);
    saveFile(t(`${kind}.templateName`), [writeCsv([header], language)]);
  }

  return (
    <>
      <ImportStep title={t('choose')} text={t(`${kind}.known`)} first={!again}>
        <FileDrop onChoose={onChoose} />
      </ImportStep>
      <ImportStep
        title={t('guide.title')}
        text={t('guide.text')}
        first
        actions={
          <Button variant="default" onClick={saveTemplate}>
            <Download size={16} aria-hidden="true" />
            {t('template')}
          </Button>
        }
      >
        <ColumnGuide kind={kind} />
      </ImportStep>
    </>
  );
}
