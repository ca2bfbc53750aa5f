import type { NotificationView } from '@etape/shared/notifications';
import { useTranslation } from 'react-i18next';

/** Says in a few words what happened: `const textOf = useNotificationText()`. */
export function useNotificationText(): (item: NotificationView) => string {
  const { t } = useTranslation(['notifications', 'common']);
  return (item) => {
    if (item.kind === 'session_reused') return t('kinds.session_reused');
    const { kind, count, ticket } = item;
    // What nobody did the desk did by itself.
    const name = item.actor?.firstName ?? t('common:appName');
    switch (kind) {
      case 'ticket_available':
      case 'urgent_assigned':
      case 'assigned':
      case 'created':
        return t(`kinds.${kind}`);
      case 'message':
      case 'step_confirmed':
      case 'step_received':
        return t(`kinds.${kind}`, { name, count });
      case 'step_blocked':
      case 'resolved':
      case 'reopened':
        return t(`kinds.${kind}`, { name });
      case 'closed':
        return t(ticket.status === 'cancelled' ? 'kinds.cancelled' : 'kinds.closed', { name });
      default:
        // A browser may be older than the server and meet a kind that it does not know yet.
        kind satisfies never;
        return ticket.title;
    }
  };
}
