import '@mantine/core/styles/ActionIcon.layer.css';
import type { TicketView } from '@etape/shared/tickets';
import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, PanelRight } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.ts';
import { PriorityPill } from '../../ui/priority-pill.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import type { TicketCommand } from './ticket-command.ts';
import type { TicketDialogName } from './ticket-dialog.tsx';
import classes from './ticket-header.module.css';
import { TicketMenu } from './ticket-menu.tsx';
import { primaryActionOf, ticketMovesOf } from './ticket-moves.ts';

type TicketHeaderProps = {
  ticket: TicketView;
  command: TicketCommand;
  onTake: () => void;
  detailsShown: boolean;
  onDetails: () => void;
  /** Resolving what is being guided ends the guidance, with a choice of its own. */
  onEndGuidance: () => void;
};

const TicketDialog = lazyPart(() => import('./ticket-dialog.tsx'), 'TicketDialog');

/** The button that shows the details: the focus returns to it when they are put away. */
export const DETAILS_TOGGLE = 'details-toggle';

/** Which ticket this is, where it stands, and what can be done with it. */
export function TicketHeader(props: TicketHeaderProps) {
  const { ticket, command, detailsShown, onDetails, onTake } = props;
  const { t } = useTranslation(['workspace', 'common']);
  const moves = ticketMovesOf(ticket, useCurrentUser());
  const primary = primaryActionOf(moves);
  const guided = ticket.guidance.status !== 'inactive';
  const [dialog, setDialog] = useState<TicketDialogName | null>(null);
  const resolve = () => (guided ? props.onEndGuidance() : setDialog('resolve'));
  const guide = () => void command.start();
  const canGuide = moves.guide === null;
  useShortcut('take', moves.take ? onTake : null);
  useShortcut('guide', canGuide ? guide : null);
  const facts = [ticket.category.name, ticket.equipment?.model].filter((one) => one !== undefined);
  return (
    <header className={classes.header} data-guide={canGuide || undefined}>
      <Link
        to="/"
        search={(before) => ({ ...before, details: undefined })}
        className={classes.back}
        aria-label={t('action.backToQueue')}
      >
        <ArrowLeft size={20} />
      </Link>
      <div className={classes.what}>
        <h1 className={classes.title} tabIndex={-1}>
          {ticket.title}
        </h1>
        <p className={classes.facts}>
          <span>#{ticket.id}</span>
          <span className={classes.about}>{facts.join(' · ')}</span>
          <span>
            {t('opened')} <RelativeTime at={ticket.createdAt} />
          </span>
        </p>
      </div>
      <div className={classes.state}>
        <PriorityPill priority={ticket.priority} />
        <StatusPill status={ticket.status} />
      </div>
      <div className={classes.actions}>
        {canGuide && (
          <Button loading={command.running === 'start'} onClick={guide} aria-keyshortcuts="G">
            {t('action.guide')}
          </Button>
        )}
        {primary === 'take' && (
          <Button loading={command.running === 'take'} onClick={onTake} aria-keyshortcuts="T">
            {t('action.take')}
          </Button>
        )}
        {primary === 'resolve' && (
          <Button variant="default" px={14} onClick={resolve}>
            {t('action.resolve')}
          </Button>
        )}
        {primary === 'reopen' && (
          <Button variant="default" onClick={() => setDialog('reopen')}>
            {t('action.reopen')}
          </Button>
        )}
        <TicketMenu moves={moves} primary={primary} onOpen={setDialog} onResolve={resolve} />
        <ActionIcon
          id={DETAILS_TOGGLE}
          className={classes.details ?? ''}
          variant="default"
          size={34}
          aria-label={t('context.title')}
          aria-expanded={detailsShown}
          onClick={onDetails}
        >
          <PanelRight size={17} />
        </ActionIcon>
      </div>
      {dialog !== null && (
        <Suspense fallback={null}>
          <TicketDialog
            name={dialog}
            ticket={ticket}
            command={command}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </header>
  );
}
