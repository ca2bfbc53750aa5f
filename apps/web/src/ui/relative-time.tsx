import { useTranslation } from 'react-i18next';
import { formatDateTime, formatRelative } from '../i18n/format.ts';
import { useNow } from './use-now.ts';

type RelativeTimeProps = { at: string; className?: string };

/** « il y a 12 min », kept right as time goes by; the exact moment on hover. */
export function RelativeTime({ at, className }: RelativeTimeProps) {
  const { t } = useTranslation();
  const now = useNow();
  // The server's clock may be a little ahead: nothing happened in the future.
  const age = Math.max(0, now - new Date(at).getTime());
  return (
    <time dateTime={at} title={formatDateTime(at, now)} className={className}>
      {age < 60_000 ? t('justNow') : formatRelative(at, now)}
    </time>
  );
}
