import type { TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { useEffect, useState } from 'react';
import { announceEvent } from './announce-event.ts';
import classes from './message-bubble.module.css';

type ConversationAnnouncerProps = { timeline: readonly TicketEvent[]; viewer: Person };

/** Reads out what others say and do as it comes, and nothing of what was there before. */
export function ConversationAnnouncer({ timeline, viewer }: ConversationAnnouncerProps) {
  const last = timeline.at(-1);
  const [known, setKnown] = useState(last?.seq ?? 0);
  const [text, setText] = useState('');
  useEffect(() => {
    const fresh = timeline.filter((event) => event.seq > known && event.actor?.id !== viewer.id);
    if (last === undefined || last.seq <= known) return;
    setKnown(last.seq);
    const said = fresh.map((event) => announceEvent(event, viewer.id)).filter(Boolean);
    if (said.length > 0) setText(said.join(' '));
  }, [timeline, last, known, viewer.id]);
  return (
    <p role="status" className={classes.hidden}>
      {text}
    </p>
  );
}
