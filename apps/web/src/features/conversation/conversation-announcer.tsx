import type { TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { useState } from 'react';
import { announceEvent } from './announce-event.ts';
import classes from './message-bubble.module.css';

type ConversationAnnouncerProps = { timeline: readonly TicketEvent[]; viewer: Person };

/** Reads out what others say and do as it comes, and nothing of what was there before. */
export function ConversationAnnouncer({ timeline, viewer }: ConversationAnnouncerProps) {
  const last = timeline.at(-1);
  const [known, setKnown] = useState(last?.seq ?? 0);
  const [text, setText] = useState('');
  if (last !== undefined && last.seq > known) {
    const said = timeline
      .filter((event) => event.seq > known && event.actor?.id !== viewer.id)
      .map((event) => announceEvent(event, viewer.id))
      .filter(Boolean);
    setKnown(last.seq);
    if (said.length > 0) setText(said.join(' '));
  }
  return (
    <p role="status" className={classes.hidden}>
      {text}
    </p>
  );
}
