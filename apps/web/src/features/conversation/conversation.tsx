import type { TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { ArrowDown } from 'lucide-react';
import { type FocusEvent, type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './conversation.module.css';
import { ConversationAnnouncer } from './conversation-announcer.tsx';
import { ConversationEntry } from './conversation-entry.tsx';
import { type PendingEntry, projectConversation, type StepItem } from './conversation-items.ts';
import { toRows } from './conversation-rows.ts';
import { DaySeparator } from './day-separator.tsx';
import { OlderEvents } from './older-events.tsx';
import { useEntryWindow } from './use-entry-window.ts';

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

/** As high as the button, and the word that it failed. */
const ROOM_FOR_OLDER = 84;

/** A ticket's timeline as a conversation: opens at its end, and stays there until one scrolls up. */
export function Conversation(props: ConversationProps) {
  const { t } = useTranslation('tickets');
  const viewer = useCurrentUser();
  const { timeline, pending, hasMore, older, requester, session } = props;
  const rows = useMemo(() => toRows(projectConversation(timeline, pending)), [timeline, pending]);
  const scroller = useRef<HTMLElement>(null);
  const shown = useEntryWindow({
    scroller,
    keys: useMemo(() => rows.map(({ item }) => item.key), [rows]),
    roomAbove: hasMore ? ROOM_FOR_OLDER : 0,
    onNearStart: hasMore && older.error === null ? older.load : undefined,
  });
  const onFocus = ({ target }: FocusEvent) => {
    const index = target.closest<HTMLElement>('li[data-index]')?.dataset.index;
    shown.keep(rows[Number(index)]?.item.key ?? null);
  };
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
        <ol
          className={classes.items}
          style={{ height: shown.height }}
          onFocus={onFocus}
          onBlur={() => shown.keep(null)}
        >
          {shown.entries.map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { day, item } = row;
            return (
              <li
                key={key}
                ref={shown.measure}
                data-index={index}
                data-kind={item.kind}
                style={{ transform: `translateY(${start}px)` }}
                aria-posinset={index + 1}
                aria-setsize={hasMore ? -1 : rows.length}
              >
                {day !== null && <DaySeparator at={day.at} />}
                <ConversationEntry
                  item={item}
                  viewer={viewer}
                  requester={requester}
                  session={session}
                  isOnline={props.isOnline}
                  stepActions={props.stepActions}
                />
              </li>
            );
          })}
        </ol>
      </section>
      {shown.hasNews && (
        <button type="button" className={classes.news} onClick={shown.goToEnd}>
          <ArrowDown size={16} aria-hidden="true" />
          {t('newMessages')}
        </button>
      )}
      <ConversationAnnouncer timeline={timeline} viewer={viewer} />
    </div>
  );
}
