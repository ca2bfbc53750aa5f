import { useNavigate, useSearch } from '@tanstack/react-router';
import { MousePointerClick } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../app/lazy-part.ts';
import { useDeskNews } from '../features/desk-news/use-desk-news.ts';
import { QueuePane } from '../features/queue/queue-pane.tsx';
import { useShortcut } from '../features/shortcuts/use-shortcut.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useImmersive } from '../ui/immersion.ts';
import { useShortcutsHelp } from '../ui/shortcuts-help.ts';
import classes from './workspace-page.module.css';
import { WorkspaceTicket } from './workspace-ticket.tsx';
import { useWorkspaceTitle } from './workspace-title.ts';

const Palette = lazyPart(() => import('../features/palette/palette.tsx'), 'Palette');
const OnBehalfDialog = lazyPart(
  () => import('../features/on-behalf/on-behalf-dialog.tsx'),
  'OnBehalfDialog',
);
const ShortcutsDialog = lazyPart(
  () => import('../features/shortcuts/shortcuts-dialog.tsx'),
  'ShortcutsDialog',
);

type WorkspacePageProps = { ticketId: number | null };
type DialogName = 'palette' | 'create' | 'shortcuts';

/** A technician's desk: the queue, the ticket, and what there is to know about it. */
export function WorkspacePage({ ticketId }: WorkspacePageProps) {
  const { t } = useTranslation('workspace');
  const navigate = useNavigate();
  const { details = false } = useSearch({ strict: false });
  const [dialog, setDialog] = useState<{ name: DialogName; opened: boolean } | null>(null);
  const open = (name: DialogName) => setDialog({ name, opened: true });
  const openTicket = (id: number) =>
    void navigate({
      to: '/tickets/$ticketId',
      params: { ticketId: String(id) },
      search: (before) => ({ ...before, details: undefined }),
    });
  useShortcut('search', () => open('palette'));
  useShortcut('create', () => open('create'));
  useShortcut('help', () => open('shortcuts'));
  useShortcutsHelp(() => open('shortcuts'));
  useDeskNews(ticketId, openTicket);
  useWorkspaceTitle(ticketId);
  // On a phone the ticket's own header leads back.
  useImmersive(ticketId !== null);

  const dialogProps = {
    opened: dialog?.opened === true,
    onClose: () => setDialog((now) => now && { ...now, opened: false }),
  };
  return (
    <div
      className={classes.workspace}
      data-front={ticketId === null ? 'queue' : details ? 'details' : 'ticket'}
    >
      <div className={classes.queue}>
        <QueuePane
          openTicketId={ticketId}
          onSearch={() => open('palette')}
          onCreate={() => open('create')}
        />
      </div>
      {ticketId === null ? (
        <div className={classes.nothing}>
          <EmptyState
            icon={<MousePointerClick size={24} />}
            title={t('nothing.title')}
            text={t('nothing.text')}
          />
        </div>
      ) : (
        <WorkspaceTicket key={ticketId} ticketId={ticketId} detailsShown={details} />
      )}
      <Suspense fallback={null}>
        {dialog?.name === 'palette' && <Palette {...dialogProps} onOpenTicket={openTicket} />}
        {dialog?.name === 'create' && <OnBehalfDialog {...dialogProps} onOpenTicket={openTicket} />}
        {dialog?.name === 'shortcuts' && <ShortcutsDialog {...dialogProps} />}
      </Suspense>
    </div>
  );
}
