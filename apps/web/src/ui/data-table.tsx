import { type ReactNode, useId } from 'react';
import classes from './data-table.module.css';

export type Column<Row> = {
  key: string;
  header: string;
  /** What the cell shows. */
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, under each other. */
  align?: 'end';
  /** The first thing to read of a row: its header for screen readers, its title on a phone. */
  main?: boolean;
};

type DataTableProps<Row> = {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** What can be done with a row; its buttons name the row. */
  actions?: (row: Row) => ReactNode;
  actionsLabel?: string;
  /** Shown dimmed: archived, deactivated. */
  isDimmed?: (row: Row) => boolean;
};

/** Rows and columns on a wide screen, a card for each row on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, actions, actionsLabel, isDimmed } = props;
  const id = useId();
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-labelledby={id}>
        <caption id={id} className={classes.caption}>
          {label}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, header, align }) => (
              <th key={key} scope="col" data-align={align}>
                {header}
              </th>
            ))}
            {actions !== undefined && (
              <th scope="col">
                <span className={classes.caption}>{actionsLabel}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-dimmed={isDimmed?.(row) || undefined}>
              {columns.map(({ key, header, cell, align, main = false }) =>
                main ? (
                  <th key={key} scope="row" className={classes.main}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-align={align} data-label={header}>
                    {cell(row)}
                  </td>
                ),
              )}
              {actions !== undefined && <td className={classes.actions}>{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
