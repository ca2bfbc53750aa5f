import '@mantine/core/styles/ActionIcon.layer.css';
import type { TicketEvent } from '@etape/shared/events';
import type { TicketView } from '@etape/shared/tickets';
import { ActionIcon } from '@mantine/core';
import { ArrowLeft, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './context-pane.module.css';
import { DetailsSection } from './details-section.tsx';
import { JourneySection } from './journey-section.tsx';
import { PastSessions } from './past-sessions.tsx';
import { RequesterCard } from './requester-card.tsx';

type ContextPaneProps = {
  ticket: TicketView;
  timeline: readonly TicketEvent[];
  requesterOnline: boolean;
  /** Asked for, where it does not fit beside the ticket: it covers something and can be put away. */
  inFront: boolean;
  onClose: () => void;
};

/** The right pane: who asked, how far the guidance is, and what there is to know of the ticket. */
export function ContextPane(props: ContextPaneProps) {
  const { ticket, timeline, requesterOnline, inFront, onClose } = props;
  const { t } = useTranslation(['workspace', 'common']);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!inFront) return;
    // Of the two ways back, the one that this screen shows; on a wide one there is none.
    const buttons = bar.current?.querySelectorAll<HTMLElement>('button') ?? [];
    [...buttons].find((one) => one.offsetParent !== null)?.focus();
  }, [inFront]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && inFront) onClose();
  };
  return (
    <section className={classes.pane} aria-label={t('context.title')} onKeyDown={onKeyDown}>
      {inFront && (
        <div ref={bar} className={classes.bar}>
          <ActionIcon
            className={classes.back ?? ''}
            variant="subtle"
            color="gray"
            c="var(--ink-2)"
            size={38}
            aria-label={t('context.back')}
            onClick={onClose}
          >
            <ArrowLeft size={20} />
          </ActionIcon>
          <p className={classes.title}>{t('context.title')}</p>
          <ActionIcon
            className={classes.close ?? ''}
            variant="subtle"
            color="gray"
            c="var(--ink-2)"
            size={30}
            aria-label={t('context.close')}
            onClick={onClose}
          >
            <X size={18} />
          </ActionIcon>
        </div>
      )}
      <RequesterCard requester={ticket.requester} online={requesterOnline} />
      <JourneySection guidance={ticket.guidance} lastMessage={ticket.lastMessage} />
      <DetailsSection ticket={ticket} />
      <PastSessions timeline={timeline} />
    </section>
  );
}
