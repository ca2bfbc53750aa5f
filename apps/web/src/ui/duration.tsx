import { useTranslation } from 'react-i18next';
import { formatDuration } from '../i18n/format.ts';
import { useNow } from './use-now.ts';

type DurationProps = {
  since: string;
  /** Left out or null: still going on, counted each second. */
  until?: string | null;
  className?: string;
};

/** « 1 min 04 s » between two moments, or since one. */
export function Duration({ since, until = null, className }: DurationProps) {
  if (until === null) return <RunningDuration since={since} className={className} />;
  return <ShownDuration ms={Date.parse(until) - Date.parse(since)} className={className} />;
}

function RunningDuration({ since, className }: { since: string; className?: string | undefined }) {
  return <ShownDuration ms={useNow(1_000) - Date.parse(since)} className={className} />;
}

function ShownDuration({ ms, className }: { ms: number; className?: string | undefined }) {
  // Names the language among what this depends on.
  useTranslation();
  return <span className={className}>{formatDuration(ms)}</span>;
}
