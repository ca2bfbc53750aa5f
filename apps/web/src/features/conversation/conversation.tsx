import type { TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { ArrowDown } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './conversation.module.css';
import { ConversationAnnouncer } from './conversation-announcer.tsx';
import { ConversationEntry } from './conversation-entry.tsx';
import { type PendingEntry, projectConversation, type StepItem } from './conversation-items.ts';
import { OlderEvents } from './older-events.tsx';
import { useScrollPlace } from './use-scroll-place.ts';

type ConversationProps = {
  timeline: readonly TicketEvent[];
  pending: readonly PendingEntry[];
  hasMore: boolean;
  older: { load: () => void; loading: boolean; error: unknown };
  requester: Person;
  /** The session under way: only its open step still waits for something. */
  session: number | null;
  isOnline: (personId: number) => boolean;
  /** What can be done with a step, in its card; nothing where it returns null. */
  stepActions?: (item: StepItem, open: boolean) => ReactNode;
};

/** A ticket's timeline as a conversation: opens at its end, and stays there until one scrolls up. */
export function Conversation(props: ConversationProps) {
  const { t } = useTranslation('tickets');
  const viewer = useCurrentUser();
  const { timeline, pending, hasMore, older, requester, session } = props;
  const items = useMemo(() => projectConversation(timeline, pending), [timeline, pending]);
  const { scroller, hasNews, goToEnd } = useScrollPlace({
    first: items[0]?.key,
    last: items.at(-1)?.key,
    onNearStart: hasMore && older.error === null ? older.load : undefined,
  });
  return (
    <div className={classes.frame}>
      <section
        ref={scroller}
        className={classes.scroller}
        aria-label={t('conversation')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {hasMore && <OlderEvents older={older} />}
        <ol className={classes.items}>
          {items.map((item) => (
            <li key={item.key} data-kind={item.kind}>
              <ConversationEntry
                item={item}
                viewer={viewer}
                requester={requester}
                session={session}
                isOnline={props.isOnline}
                stepActions={props.stepActions}
              />
            </li>
          ))}
        </ol>
      </section>
      {hasNews && (
        <button type="button" className={classes.news} onClick={goToEnd}>
          <ArrowDown size={16} aria-hidden="true" />
          {t('newMessages')}
        </button>
      )}
      <ConversationAnnouncer timeline={timeline} viewer={viewer} />
    </div>
  );
}
