import { IMPORT_COLUMNS, type ImportColumn, type ImportKind } from '@etape/shared/imports/columns';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Pill } from '../../ui/pill.tsx';

type ColumnGuideProps = { kind: ImportKind };

/** What a file may hold, column by column. */
export function ColumnGuide({ kind }: ColumnGuideProps) {
  const { t } = useTranslation('imports');
  const language = currentLanguage();
  return (
    <DataTable<ImportColumn>
      label={t('guide.title')}
      rows={IMPORT_COLUMNS[kind]}
      rowKey={({ field }) => field}
      columns={[
        {
          key: 'name',
          header: t('guide.column'),
          main: true,
          cell: ({ names }) => names[language],
        },
        { key: 'content', header: t('guide.content'), cell: ({ field }) => t(`guide.${field}`) },
        {
          key: 'required',
          header: t('guide.needed'),
          cell: ({ required }) =>
            required ? <Pill tone="iris">{t('guide.required')}</Pill> : t('guide.optional'),
        },
      ]}
    />
  );
}
