import type { Person } from '@etape/shared/people';
import type { ReactNode } from 'react';
import type { StepItem } from './conversation-items.ts';
import type { ConversationRow } from './conversation-rows.ts';
import { InternalNote } from './internal-note.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { StepCard } from './step-card.tsx';
import { SystemLine } from './system-line.tsx';

type ConversationEntryProps = {
  item: ConversationRow['item'];
  viewer: Person;
  requester: Person;
  session: number | null;
  isOnline: (personId: number) => boolean;
  stepActions: ((item: StepItem, open: boolean) => ReactNode) | undefined;
};

export function ConversationEntry(props: ConversationEntryProps) {
  const { item, viewer, requester, session, isOnline, stepActions } = props;
  switch (item.kind) {
    case 'message':
      return (
        <MessageBubble
          item={item}
          mine={item.actor?.id === viewer.id}
          online={item.actor !== null && isOnline(item.actor.id)}
        />
      );
    case 'note':
      return <InternalNote item={item} mine={item.actor?.id === viewer.id} />;
    case 'step': {
      const { status } = item.step;
      const open = item.session === session && (status === 'awaiting' || status === 'blocked');
      return (
        <StepCard
          item={item}
          open={open}
          mine={item.technician?.id === viewer.id}
          requester={requester}
          viewerId={viewer.id}
          actions={stepActions?.(item, open)}
        />
      );
    }
    case 'system':
      return <SystemLine item={item} viewerId={viewer.id} />;
    default:
      return item satisfies never;
  }
}
