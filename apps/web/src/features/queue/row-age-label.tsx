import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { useNow } from '../../ui/use-now.ts';
import { formatAge } from './row-age.ts';

type RowAgeProps = { at: string; className?: string | undefined };

/** How long nothing has happened, as briefly as possible; the exact moment on hover. */
export function RowAge({ at, className }: RowAgeProps) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <time dateTime={at} title={formatDateTime(at, now)} className={className}>
      {formatAge(at, now) ?? t('justNow')}
    </time>
  );
}
