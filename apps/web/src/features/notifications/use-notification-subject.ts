import type { NotificationView } from '@etape/shared/notifications';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { useDeviceName } from '../sessions/use-device-name.ts';

/** Names what a notification is about: a ticket, or a session. */
export function useNotificationSubject(): (item: NotificationView) => string {
  const { t } = useTranslation('notifications');
  const nameDevice = useDeviceName();
  return (item) => {
    if (item.kind !== 'session_reused') {
      return t('about', { number: item.ticket.id, title: item.ticket.title });
    }
    const { userAgent, createdAt } = item.session;
    const device = nameDevice(userAgent);
    return t('aboutSession', { device, at: formatDateTime(createdAt) });
  };
}
