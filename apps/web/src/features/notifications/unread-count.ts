import { MAX_UNREAD_COUNTED } from '@etape/shared/notifications';
import type { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';

/** How many notifications are unread, as `FollowNotifications` was last told. */
export function useUnreadCount(): number {
  // Never fetched: the subscription begins with it.
  const { data } = trpc.notifications.unread.useQuery(undefined, { enabled: false });
  return data?.unread ?? 0;
}

type Translate = ReturnType<typeof useTranslation<'common'>>['t'];

export function describeUnread(t: Translate, unread: number): string {
  if (unread === 0) return t('notifications');
  if (unread >= MAX_UNREAD_COUNTED) return t('manyUnreadNotifications');
  return t('unreadNotifications', { count: unread });
}
