import type { ImportKind } from '@etape/shared/imports/columns';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { badCells, writeBadRows } from './bad-cells.ts';
import { columnName } from './import-file.ts';
import type { Check } from './import-state.ts';
import { ImportStep } from './import-step.tsx';
import { LongTable } from './long-table.tsx';
import classes from './table-values.module.css';
import { useProblemText } from './use-problem-text.ts';

type BadRowsProps = { kind: ImportKind; check: Check };

/** What has to be mended, cell by cell; the same as a file, to mend it there. */
export function BadRows({ kind, check }: BadRowsProps) {
  const { t } = useTranslation('imports');
  const problemText = useProblemText();
  const language = currentLanguage();

  function save(): void {
    const headers = { line: t('bad.line'), reason: t('bad.reason') };
    saveFile(t('bad.fileName'), [writeBadRows(check, { language, headers, problemText })]);
  }

  return (
    <ImportStep
      title={t('bad.title')}
      text={t('bad.text')}
      first
      actions={
        <Button variant="default" onClick={save}>
          <Download size={16} aria-hidden="true" />
          {t('bad.save')}
        </Button>
      }
    >
      <LongTable
        label={t('bad.title')}
        rows={badCells(check)}
        rowKey={({ line, field }) => `${line} ${field}`}
        columns={[
          {
            key: 'line',
            header: t('bad.line'),
            main: true,
            cell: ({ line }) => (
              <span className={classes.number}>{t('bad.lineNumber', { line })}</span>
            ),
          },
          {
            key: 'column',
            header: t('bad.column'),
            cell: ({ field }) =>
              field === null ? t('bad.wholeLine') : columnName(kind, { field, language }),
          },
          {
            key: 'value',
            header: t('bad.value'),
            cell: ({ value }) => <span className={classes.value}>{value || t('bad.empty')}</span>,
          },
          {
            key: 'reason',
            header: t('bad.reason'),
            cell: ({ problem }) => <span className={classes.reason}>{problemText(problem)}</span>,
          },
        ]}
      />
    </ImportStep>
  );
}
