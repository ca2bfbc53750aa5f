import {
  NOTIFICATION_CHANNELS,
  type NotificationChannel,
  type NotificationKind,
} from '@etape/shared/notifications';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { Switch } from '../../ui/switch.tsx';
import classes from './notification-choices.module.css';
import { useNotificationChoices } from './use-notification-choices.ts';

/** What somebody is told about, kind by kind and channel by channel. Each change is kept at once. */
export function NotificationChoices() {
  const { t } = useTranslation('notifications');
  const id = useId();
  const { query, choose, saved } = useNotificationChoices();
  const choices = query.data;
  if (choices === undefined) {
    return (
      <SectionCard title={t('choices.title')} text={t('choices.text')}>
        {query.isPending ? (
          <div className={classes.skeleton} />
        ) : (
          <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />
        )}
      </SectionCard>
    );
  }
  const isOff = (channel: NotificationChannel) => channel !== 'app' && !choices.available[channel];
  const cell = (kind: NotificationKind, channel: NotificationChannel, on: boolean | undefined) =>
    on === undefined ? (
      <span className={classes.never} role="img" aria-label={neverText(channel)} />
    ) : (
      <Switch
        checked={on}
        disabled={isOff(channel)}
        aria-describedby={isOff(channel) ? `${id}-${channel}` : undefined}
        aria-label={t('choices.toggle', {
          kind: t(`choices.kinds.${kind}`),
          channel: t(`choices.channelNames.${channel}`),
        })}
        onChange={(enabled) => choose({ kind, channel, enabled })}
      />
    );
  const neverText = (channel: NotificationChannel) =>
    t('choices.never', { channel: t(`choices.channelNames.${channel}`) });
  return (
    <SectionCard title={t('choices.title')} text={t('choices.text')}>
      <table className={classes.table} aria-label={t('choices.title')}>
        <thead>
          <tr>
            <th scope="col">{t('choices.kind')}</th>
            {NOTIFICATION_CHANNELS.map((channel) => (
              <th key={channel} scope="col" data-off={isOff(channel) || undefined}>
                {t(`choices.channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.kinds.map(({ kind, channels }) => (
            <tr key={kind}>
              <th scope="row">{t(`choices.kinds.${kind}`)}</th>
              {NOTIFICATION_CHANNELS.map((channel) => (
                <td key={channel}>{cell(kind, channel, channels[channel])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isOff('mail') && (
        <p id={`${id}-mail`} className={classes.note}>
          {t('choices.mailOff')}
        </p>
      )}
      {isOff('push') && (
        <p id={`${id}-push`} className={classes.note}>
          {t('choices.pushOff')}
        </p>
      )}
      <p role="status" className={classes.saved}>
        {saved && t('choices.saved')}
      </p>
    </SectionCard>
  );
}
