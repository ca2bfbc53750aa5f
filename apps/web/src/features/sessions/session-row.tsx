import { describeBrowser } from '@etape/shared/describe-browser';
import type { OpenSession } from '@etape/shared/users';
import { Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import classes from './session-card.module.css';
import { useDeviceName } from './use-device-name.ts';

const HANDHELD = ['iPhone', 'iPad', 'Android'];

type SessionRowProps = { session: OpenSession; busy: boolean; onEnd: () => void };

/** One device that somebody is signed in on. */
export function SessionRow({ session, busy, onEnd }: SessionRowProps) {
  const { t } = useTranslation('sessions');
  const nameDevice = useDeviceName();
  const { system } = describeBrowser(session.userAgent);
  const Icon = HANDHELD.includes(system ?? '') ? Smartphone : Monitor;
  const device = nameDevice(session.userAgent);
  const since = formatDateTime(session.createdAt);
  return (
    <li className={classes.session}>
      <Icon size={20} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.device}>{device}</p>
        <p className={classes.time}>
          {t('lastSeen')} <RelativeTime at={session.lastSeenAt} /> · {t('since', { at: since })}
        </p>
      </div>
      {session.current ? (
        <Pill tone="iris">{t('current')}</Pill>
      ) : (
        <Button
          variant="default"
          loading={busy}
          aria-label={t('endNamed', { device, at: since })}
          onClick={onEnd}
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}
