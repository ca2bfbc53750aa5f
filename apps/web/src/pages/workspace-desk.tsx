import { can } from '@etape/shared/permissions';
import type { TicketView } from '@etape/shared/tickets';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { Conversation } from '../features/conversation/conversation.tsx';
import { Composer, type ComposerHandle } from '../features/guiding/composer.tsx';
import { GuidanceBanner } from '../features/guiding/guidance-banner.tsx';
import { StepActions } from '../features/guiding/step-actions.tsx';
import { DETAILS_TOGGLE, TicketHeader } from '../features/ticket-actions/ticket-header.tsx';
import { ContextPane } from '../features/ticket-context/context-pane.tsx';
import type { ReadyTicket } from '../features/tickets/use-ticket.ts';
import { useTicketCommand } from '../features/tickets/use-ticket-command.ts';
import classes from './workspace-desk.module.css';
import { WorkspaceSkeleton } from './workspace-skeleton.tsx';

const EndGuidanceDialog = lazyPart(
  () => import('../features/guiding/end-guidance-dialog.tsx'),
  'EndGuidanceDialog',
);

type WorkspaceDeskProps = {
  state: ReadyTicket;
  detailsShown: boolean;
  isOnline: (personId: number | undefined) => boolean;
};

/** A technician, too, may ask for help and be guided. */
const GuidedMode = lazyPart(() => import('../features/guided/guided-mode.tsx'), 'GuidedMode');

/** The ticket itself and, beside it or in front of it, its details. */
export function WorkspaceDesk({ state, detailsShown, isOnline }: WorkspaceDeskProps) {
  const { ticket, timeline } = state;
  const { guidance, requester } = ticket;
  const user = useCurrentUser();
  const navigate = useNavigate();
  const command = useTicketCommand(ticket.id);
  const [ending, setEnding] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const composer = useRef<ComposerHandle>(null);

  const showDetails = (details: boolean) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, details: details || undefined }),
      replace: !details,
    });

  async function take(): Promise<void> {
    const answer = await command.take();
    if (!answer.ok) return;
    // It is no longer among the available ones: the queue goes where the ticket went.
    void navigate({
      to: '.',
      search: ({ view, ...rest }) =>
        view === undefined || view === 'available' ? rest : { ...rest, view },
      replace: true,
    });
  }

  useEffect(() => {
    // Where the queue has made way for the ticket, the focus comes along.
    if (document.activeElement === document.body) pane.current?.querySelector('h1')?.focus();
  }, []);

  if (guidance.status !== 'inactive' && can(user, 'guidance.answer', subjectOf(ticket))) {
    return (
      <div className={classes.guided}>
        <Suspense fallback={<WorkspaceSkeleton />}>
          <GuidedMode state={state} guidance={guidance} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={classes.desk} data-details={detailsShown || undefined}>
      <section ref={pane} className={classes.ticket} aria-label={`#${ticket.id} ${ticket.title}`}>
        <TicketHeader
          ticket={ticket}
          command={command}
          onTake={() => void take()}
          detailsShown={detailsShown}
          onDetails={() => showDetails(!detailsShown)}
          onEndGuidance={() => setEnding(true)}
        />
        <GuidanceBanner ticket={ticket} onEnd={() => setEnding(true)} />
        <Conversation
          timeline={timeline}
          pending={state.pending}
          hasMore={state.hasMore}
          older={state.older}
          requester={requester}
          session={guidance.status === 'inactive' ? null : guidance.session}
          isOnline={isOnline}
          stepActions={(item, open) =>
            open && (
              <StepActions
                ticket={ticket}
                step={item.step.number}
                onRewrite={() => composer.current?.rewrite()}
              />
            )
          }
        />
        <Composer
          ref={composer}
          ticket={ticket}
          taking={command.running === 'take'}
          onTake={() => void take()}
        />
      </section>
      <div className={classes.context}>
        <ContextPane
          ticket={ticket}
          timeline={timeline}
          requesterOnline={isOnline(requester.id)}
          inFront={detailsShown}
          onClose={() => {
            showDetails(false);
            document.getElementById(DETAILS_TOGGLE)?.focus();
          }}
        />
      </div>
      {ending && (
        <Suspense fallback={null}>
          <EndGuidanceDialog ticket={ticket} onClose={() => setEnding(false)} />
        </Suspense>
      )}
    </div>
  );
}

function subjectOf({ status, requester, assignee }: TicketView) {
  return { status, requesterId: requester.id, assigneeId: assignee?.id ?? null };
}
