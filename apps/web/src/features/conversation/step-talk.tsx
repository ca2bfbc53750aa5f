import type { TicketEvent } from '@etape/shared/events';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../auth/session-store.ts';
import { type PendingEntry, projectConversation } from './conversation-items.ts';
import { MessageBubble } from './message-bubble.tsx';
import classes from './step-talk.module.css';

type StepTalkProps = {
  timeline: readonly TicketEvent[];
  pending: readonly PendingEntry[];
  session: number;
  step: number;
};

/** What was said about one step of the session under way. */
export function StepTalk({ timeline, pending, session, step }: StepTalkProps) {
  const { t } = useTranslation('guidance');
  const viewer = useCurrentUser();
  const messages = useMemo(() => {
    const start = timeline.findLastIndex(
      (event) =>
        event.type === 'instruction_sent' && event.session === session && event.step === step,
    );
    const said = timeline.slice(start + 1).filter(isAbout(step));
    const unsent = pending.filter(({ event }) => isAbout(step)(event));
    return projectConversation(said, unsent).flatMap((item) =>
      item.kind === 'message' ? [item] : [],
    );
  }, [timeline, pending, session, step]);
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.key;
  useEffect(() => {
    if (last !== undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  return (
    <div role="log" aria-label={t('talk', { number: step })}>
      <ol className={classes.talk}>
        {messages.map((item) => (
          <li key={item.key}>
            <MessageBubble
              item={{ ...item, step: null }}
              mine={item.actor?.id === viewer.id}
              online={false}
            />
          </li>
        ))}
      </ol>
      <div ref={end} />
    </div>
  );
}

function isAbout(step: number): (event: TicketEvent) => boolean {
  return (event) => event.type === 'message_posted' && event.step === step;
}
