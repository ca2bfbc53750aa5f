import type { ImportField, ImportKind } from '@etape/shared/imports/columns';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { columnName } from './import-file.ts';
import { allVerdicts, type Check } from './import-state.ts';
import { ImportStep } from './import-step.tsx';
import { LongTable } from './long-table.tsx';
import classes from './table-values.module.css';

type ChangedRowsProps = { kind: ImportKind; check: Check };

/** By what people tell one from another. */
const NAMED_BY = { users: 'email', equipment: 'serialNumber' } as const;

/** What the desk knows already and would know otherwise. */
export function ChangedRows({ kind, check }: ChangedRowsProps) {
  const { t } = useTranslation('imports');
  const language = currentLanguage();
  const nameOf = (field: ImportField) => columnName(kind, { field, language });
  const list = new Intl.ListFormat(language, { type: 'unit' });
  const keys = new Map(check.file.rows.map(({ line, cells }) => [line, cells[NAMED_BY[kind]]]));
  const rows = allVerdicts(check).flatMap((verdict) =>
    verdict.outcome === 'updated'
      ? [{ line: verdict.line, key: keys.get(verdict.line), fields: verdict.fields }]
      : [],
  );
  return (
    <ImportStep title={t('changed.title')} text={t('changed.text')} first>
      <LongTable
        label={t('changed.title')}
        rows={rows}
        rowKey={({ line }) => line}
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
            key: 'key',
            header: nameOf(NAMED_BY[kind]),
            cell: ({ key }) => <span className={classes.value}>{key}</span>,
          },
          {
            key: 'fields',
            header: t('changed.fields'),
            cell: ({ fields }) => list.format(fields.map(nameOf)),
          },
        ]}
      />
    </ImportStep>
  );
}
