import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConnectionStatus } from './connection-store.ts';
import classes from './offline-banner.module.css';
import { useLasting } from './use-lasting.ts';

/** A hand-over or a short hiccup is not worth a word. */
const PATIENCE_MS = 1_000;

/** Says that the line is down and that nothing is lost by it. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const offline = useLasting(useConnectionStatus() === 'offline', PATIENCE_MS);
  // The region is always there: screen readers announce what changes inside one, not a new one.
  return (
    <div role="status" className={classes.region}>
      {offline && (
        <p className={classes.banner}>
          <CloudOff size={16} aria-hidden="true" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
