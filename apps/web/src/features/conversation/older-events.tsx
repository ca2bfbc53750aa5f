import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { Button } from '../../ui/button.tsx';
import classes from './older-events.module.css';

type OlderEventsProps = { older: { load: () => void; loading: boolean; error: unknown } };

/** Older entries come by themselves as one scrolls up; the button is for those who do not scroll. */
export function OlderEvents({ older }: OlderEventsProps) {
  const { t } = useTranslation('tickets');
  return (
    <div className={classes.older}>
      {older.error !== null && <p role="alert">{translateError(older.error)}</p>}
      <Button variant="quiet" loading={older.loading} onClick={older.load}>
        {t('showOlder')}
      </Button>
    </div>
  );
}
