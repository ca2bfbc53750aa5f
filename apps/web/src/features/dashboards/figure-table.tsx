import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatNumber, formatShare } from '../../i18n/format.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import type { FigureColumn } from './figure-columns.ts';
import classes from './figure-table.module.css';

export type FigureTableProps<Row> = {
  title: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** Instead of the name alone, for the first column. */
  showSubject?: ((row: Row) => ReactNode) | undefined;
};

/** The figures themselves, and below them what each column means. */
export function FigureTable<Row>(props: FigureTableProps<Row>) {
  const { title, columns, rows, rowKey, showSubject } = props;
  const { t } = useTranslation('dashboards');
  const defined = columns.filter((column) => column.kind !== 'subject');
  return (
    <>
      <DataTable
        label={t('figuresOf', { title })}
        columns={columns.map((column) => toTableColumn(column, t('none'), showSubject))}
        rows={rows}
        rowKey={rowKey}
      />
      <dl className={classes.definitions} aria-label={t('definitions')}>
        {defined.map(({ key, name, definition }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function toTableColumn<Row>(
  column: FigureColumn<Row>,
  none: string,
  showSubject?: (row: Row) => ReactNode,
): Column<Row> {
  const { key, header } = column;
  if (column.kind === 'subject') {
    return { key, header, main: true, cell: showSubject ?? column.value };
  }
  const { kind, value } = column;
  return {
    key,
    header,
    align: 'end',
    cell: (row) => {
      const figure = value(row);
      if (figure !== null) return FORMATS[kind](figure);
      return (
        <span role="img" aria-label={none}>
          —
        </span>
      );
    },
  };
}

const FORMATS = { count: formatNumber, duration: formatDuration, share: formatShare };
