import type { Days } from '@etape/shared/period';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import classes from './data-section.module.css';
import { downloadCsv } from './download-csv.ts';
import { toCsv } from './figure-columns.ts';
import { FigureTable, type FigureTableProps } from './figure-table.tsx';
import { PlotFrame } from './plot-frame.tsx';
import type { PlotProps } from './plot-series.ts';

type DataSectionProps<Row> = FigureTableProps<Row> & {
  text: string;
  days: Days;
  /** Left out, the table itself is what there is to see; on a phone, where it is long, when asked for. */
  plot?: PlotProps;
  /** Across the whole page, as tables are. */
  wide?: boolean;
};

/** Rows of figures: as a plot with the table behind it, or as the table; and as a file. */
export function DataSection<Row>({ text, days, plot, wide, ...table }: DataSectionProps<Row>) {
  const { t } = useTranslation('dashboards');
  const id = useId();
  const [opened, setOpened] = useState(() => plot === undefined && isWide());
  const [exported, setExported] = useState(false);
  const { title, columns, rows } = table;
  const exportRows = () => {
    const units = {
      minutes: (label: string) => t('units.minutes', { label }),
      percent: (label: string) => t('units.percent', { label }),
    };
    downloadCsv({ title, ...days, rows: toCsv(columns, rows, units) });
    setExported(true);
  };
  return (
    <section
      className={classes.section}
      aria-labelledby={id}
      data-wide={wide || plot === undefined || undefined}
    >
      <header className={classes.head}>
        <div className={classes.words}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          <p className={classes.text}>{text}</p>
        </div>
        {rows.length > 0 && (
          <Button variant="quiet" aria-label={t('exportOf', { title })} onClick={exportRows}>
            <Download size={15} aria-hidden="true" />
            {t('export')}
          </Button>
        )}
        <span role="status" className={classes.said}>
          {exported && t('exported', { title })}
        </span>
      </header>
      {rows.length === 0 && <p className={classes.nothing}>{t('nothing')}</p>}
      {rows.length > 0 && (
        <>
          {plot !== undefined && <PlotFrame title={title} {...plot} />}
          <button
            type="button"
            className={classes.toggle}
            aria-label={opened ? t('hideFiguresOf', { title }) : t('showFiguresOf', { title })}
            aria-expanded={opened}
            aria-controls={`${id}-figures`}
            onClick={() => setOpened(!opened)}
          >
            {opened ? t('hideFigures') : t('showFigures')}
          </button>
          <div id={`${id}-figures`}>{opened && <FigureTable {...table} />}</div>
        </>
      )}
    </section>
  );
}

function isWide(): boolean {
  return matchMedia('(min-width: 768px)').matches;
}
