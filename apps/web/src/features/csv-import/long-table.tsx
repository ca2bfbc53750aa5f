import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';

const PORTION = 100;

type LongTableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
};

/** Thousands of rows would make the page slow: some hundred at a time. */
export function LongTable<Row>({ rows, ...table }: LongTableProps<Row>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PORTION);
  return (
    <>
      <DataTable {...table} rows={rows.slice(0, shown)} />
      {rows.length > shown && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + PORTION)}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}
