import { BellRing } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import { pushMemory } from './push-memory.ts';
import classes from './push-offer.module.css';
import { usePush } from './use-push.ts';

/**
 * Offers to tell in this browser while it is closed, where somebody has just begun to wait for an
 * answer. Asked once: whoever declines finds the switch in their profile.
 */
export function PushOffer() {
  const { t } = useTranslation('push');
  const titleId = useId();
  const { id } = useCurrentUser();
  const { query, turnOn } = usePush();
  const [declined, setDeclined] = useState(() => pushMemory.hasDeclined(id));
  const offered = query.data === 'off' && Notification.permission === 'default';
  if (turnOn.isSuccess && query.data === 'on') {
    return (
      <div role="status" className={classes.offer}>
        <BellRing size={20} aria-hidden="true" className={classes.icon} />
        <p className={classes.words}>{t('offer.done')}</p>
      </div>
    );
  }
  if (!offered || declined) return null;
  return (
    <section className={classes.offer} aria-labelledby={titleId}>
      <BellRing size={20} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <h2 id={titleId} className={classes.title}>
          {t('offer.title')}
        </h2>
        <p>{turnOn.isError ? t('failed') : t('offer.text')}</p>
      </div>
      <div className={classes.actions}>
        <Button
          variant="quiet"
          onClick={() => {
            pushMemory.decline(id);
            setDeclined(true);
          }}
        >
          {t('offer.decline')}
        </Button>
        <Button loading={turnOn.isPending} onClick={() => turnOn.mutate()}>
          {t('offer.accept')}
        </Button>
      </div>
    </section>
  );
}
