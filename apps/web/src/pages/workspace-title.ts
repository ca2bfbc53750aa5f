import { useTranslation } from 'react-i18next';
import { useWaitingCount } from '../features/queue/use-waiting-count.ts';
import { formatNumber } from '../i18n/format.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

/** The tab's title: how many of my tickets wait for me, and where I am. */
export function useWorkspaceTitle(ticketId: number | null): void {
  const { t } = useTranslation('queue');
  const waiting = useWaitingCount();
  const page = ticketId === null ? t('title') : t('ticketTitle', { id: ticketId });
  usePageTitle(waiting === 0 ? page : t('waitingTitle', { number: formatNumber(waiting), page }));
}
