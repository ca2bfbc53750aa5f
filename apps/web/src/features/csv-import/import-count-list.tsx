import type { ImportKind } from '@etape/shared/imports/columns';
import type { ImportCounts } from '@etape/shared/imports/verdicts';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import classes from './import-count-list.module.css';

type ImportCountListProps = { kind: ImportKind; counts: ImportCounts };

const ORDER = ['created', 'updated', 'unchanged', 'refused'] as const;

/** How many rows become what. */
export function ImportCountList({ kind, counts }: ImportCountListProps) {
  const { t } = useTranslation('imports');
  return (
    <dl className={classes.counts}>
      {ORDER.map((outcome) => (
        <div key={outcome} className={classes.count} data-outcome={outcome}>
          <dt>{t(`${kind}.counts.${outcome}`, { count: counts[outcome] })}</dt>
          <dd data-none={counts[outcome] === 0 || undefined}>{formatNumber(counts[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}
