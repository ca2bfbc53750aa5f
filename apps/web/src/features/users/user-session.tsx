import type { OpenSession } from '@etape/shared/users';
import { Monitor, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { type BrowserNames, describeBrowser } from './describe-browser.ts';
import classes from './user-sessions.module.css';

const HANDHELD = ['iPhone', 'iPad', 'Android'];

type UserSessionProps = { session: OpenSession; busy: boolean; onEnd: () => void };

/** One device that somebody is signed in on. */
export function UserSession({ session, busy, onEnd }: UserSessionProps) {
  const { t } = useTranslation('users');
  const names = describeBrowser(session.userAgent);
  const Icon = HANDHELD.includes(names.system ?? '') ? Smartphone : Monitor;
  const device = deviceOf(names);
  const since = formatDateTime(session.createdAt);

  function deviceOf({ browser, system }: BrowserNames): string {
    if (browser !== null && system !== null) return t('sessions.device', { browser, system });
    return browser ?? system ?? t('sessions.unknownDevice');
  }

  return (
    <li className={classes.session}>
      <Icon size={20} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.device}>{device}</p>
        <p className={classes.time}>
          {t('sessions.lastSeen')} <RelativeTime at={session.lastSeenAt} /> ·{' '}
          {t('sessions.since', { at: since })}
        </p>
      </div>
      {session.current ? (
        <Pill tone="iris">{t('sessions.current')}</Pill>
      ) : (
        <Button
          variant="default"
          loading={busy}
          aria-label={t('sessions.endNamed', { device, at: since })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
