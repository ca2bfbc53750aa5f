import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRightLeft, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../app/domain-error.ts';
import { usePresence } from '../features/tickets/use-presence.ts';
import { useReadMark } from '../features/tickets/use-read-mark.ts';
import { useTicket } from '../features/tickets/use-ticket.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { WorkspaceDesk } from './workspace-desk.tsx';
import { WorkspaceSkeleton } from './workspace-skeleton.tsx';
import classes from './workspace-ticket.module.css';

type WorkspaceTicketProps = { ticketId: number; detailsShown: boolean };

/** One ticket in the workspace, or why it cannot be shown. */
export function WorkspaceTicket({ ticketId, detailsShown }: WorkspaceTicketProps) {
  const { t } = useTranslation('workspace');
  const state = useTicket(ticketId);
  const isOnline = usePresence(ticketId);
  useReadMark(ticketId, state.state === 'ready' ? state.seq : undefined);
  const toQueue = (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/" search={(before) => before} />}
    >
      {t('action.backToQueue')}
    </Button>
  );
  switch (state.state) {
    case 'loading':
      return <WorkspaceSkeleton />;
    case 'ready':
      return <WorkspaceDesk state={state} detailsShown={detailsShown} isOnline={isOnline} />;
    case 'not_found':
      return (
        <div className={classes.message}>
          <EmptyState
            heading
            icon={<SearchX size={24} />}
            title={t('notFound.title', { number: ticketId })}
            text={t('notFound.text')}
            action={toQueue}
          />
        </div>
      );
    case 'gone':
      return (
        <div className={classes.message} role="status">
          <EmptyState
            heading
            icon={<ArrowRightLeft size={24} />}
            title={t('gone.title')}
            text={t('gone.text', { title: state.title })}
            action={toQueue}
          />
        </div>
      );
    case 'error':
      return (
        <div className={classes.message}>
          <ErrorState
            title={t('failed')}
            text={translateError(state.error)}
            onRetry={state.retry}
          />
        </div>
      );
    default:
      return state satisfies never;
  }
}
