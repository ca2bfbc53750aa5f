import type { ImportKind } from '@etape/shared/imports/columns';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { columnName, type ImportFile } from './import-file.ts';
import { ImportStep } from './import-step.tsx';
import classes from './table-values.module.css';

type MappedColumnsProps = { kind: ImportKind; file: ImportFile };

/** What each column was taken for, with a cell of it: a wrong alphabet or column shows at once. */
export function MappedColumns({ kind, file }: MappedColumnsProps) {
  const { t } = useTranslation('imports');
  const language = currentLanguage();
  const rows = file.header
    .map((name, index) => ({ index, name, field: file.columns[index] ?? null }))
    .filter(({ name }) => name.trim() !== '');
  const exampleOf = (index: number) =>
    file.lines.map(({ cells }) => cells[index]?.trim() ?? '').find((cell) => cell !== '') ?? '';
  return (
    <ImportStep title={t('mapping.title')} text={t('mapping.text')} first>
      <DataTable
        label={t('mapping.title')}
        rows={rows}
        rowKey={({ index }) => index}
        isDimmed={({ field }) => field === null}
        columns={[
          { key: 'name', header: t('mapping.inFile'), main: true, cell: ({ name }) => name },
          {
            key: 'field',
            header: t('mapping.takenFor'),
            cell: ({ field }) =>
              field === null ? t('mapping.ignored') : columnName(kind, { field, language }),
          },
          {
            key: 'example',
            header: t('mapping.example'),
            cell: ({ index }) => <span className={classes.value}>{exampleOf(index) || '–'}</span>,
          },
        ]}
      />
    </ImportStep>
  );
}
