import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../auth/session-store.ts';
import { useDeskChange } from '../live/desk-changes.ts';
import { toastNews } from '../live/toasts.ts';
import { useWantsInApp } from '../notifications/use-wants-in-app.ts';
import { kindOf, type News, newsOf } from './desk-news.ts';

/** Tells what happens on other tickets than the one that is open; a click leads there. */
export function useDeskNews(
  openTicketId: number | null,
  onOpenTicket: (ticketId: number) => void,
): void {
  const { t } = useTranslation('workspace');
  const user = useCurrentUser();
  const wantsInApp = useWantsInApp();
  useDeskChange((hint) => {
    const { ticketId, ticket } = hint;
    if (ticketId === openTicketId || ticket === null) return;
    const news = newsOf(hint, user);
    if (news === null || !wantsInApp(kindOf(news, ticket.priority))) return;
    toastNews({
      // The newest of a ticket takes the place of the one before.
      id: `ticket-${ticketId}`,
      title: inWords(news),
      text: t('news.about', { number: ticketId, title: ticket.title }),
      onClick: () => onOpenTicket(ticketId),
    });
  });

  function inWords(news: News): string {
    switch (news.type) {
      case 'confirmed':
        return t('news.confirmed', { name: news.name, step: news.step });
      case 'blocked':
        return t('news.blocked', { name: news.name, step: news.step });
      case 'stopped':
        return t('news.stopped', { name: news.name });
      case 'message':
        return t('news.message', { name: news.name, body: news.body });
      case 'not_solved':
        return t('news.notSolved', { name: news.name });
      case 'given':
        return news.by === null ? t('news.assigned') : t('news.given', { by: news.by });
      case 'urgent':
        return t('news.urgent', { name: news.name });
      default:
        return news satisfies never;
    }
  }
}
