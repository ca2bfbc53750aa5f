import { offer, resume } from '@etape/shared/guidance/view';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { MessageComposer } from '../conversation/message-composer.tsx';
import classes from './employee-ticket.module.css';
import { ReopenTicket } from './reopen-ticket.tsx';
import { ResolutionQuestion } from './resolution-question.tsx';
import { TicketDetails } from './ticket-details.tsx';
import { TicketHeader } from './ticket-header.tsx';
import { usePresence } from './use-presence.ts';
import type { ReadyTicket } from './use-ticket.ts';
import { useTicketOutbox } from './use-ticket-outbox.ts';

/** Whoever is guided has no use for it yet. */
const Conversation = lazyPart(() => import('../conversation/conversation.tsx'), 'Conversation');

type EmployeeTicketProps = {
  state: ReadyTicket;
  /** What has just ended, above everything else. */
  notice: ReactNode;
};

/** One's own ticket while nobody guides: what it is about, where it stands, and the conversation. */
export function EmployeeTicket({ state, notice }: EmployeeTicketProps) {
  const { t } = useTranslation('tickets');
  const user = useCurrentUser();
  const { ticket, timeline, pending, hasMore, older } = state;
  const isOnline = usePresence(ticket.id);
  const send = useTicketOutbox(ticket.id);
  const { status, requester, assignee } = ticket;
  const possible = offer({
    actor: user,
    ticket: { status, requesterId: requester.id, assigneeId: assignee?.id ?? null, assignee },
    guidance: resume(ticket.guidance),
  });
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <TicketHeader ticket={ticket} online={isOnline(assignee?.id)} />
        {notice}
        {status === 'resolved' && <ResolutionQuestion ticket={ticket} />}
        <Suspense fallback={<div className={classes.space} />}>
          <Conversation
            timeline={timeline}
            pending={pending}
            hasMore={hasMore}
            older={older}
            requester={requester}
            session={null}
            isOnline={isOnline}
          />
        </Suspense>
        <div className={classes.foot}>
          <div className={classes.width}>
            {status === 'open' && <p className={classes.hint}>{t('openText')}</p>}
            {possible.message === null ? (
              <MessageComposer
                draft={`ticket.${ticket.id}`}
                label={t('writeMessage')}
                placeholder={
                  assignee === null ? t('addDetails') : t('writeTo', { name: assignee.firstName })
                }
                onSend={(body) => send({ type: 'message', body })}
              />
            ) : (
              <ReopenTicket ticket={ticket} />
            )}
          </div>
        </div>
      </div>
      <aside className={classes.aside} aria-label={t('details')}>
        <TicketDetails ticket={ticket} />
      </aside>
    </div>
  );
}
