import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import type { MessageItem } from './conversation-items.ts';
import classes from './message-bubble.module.css';
import { PendingMark } from './pending-mark.tsx';

type MessageBubbleProps = { item: MessageItem; mine: boolean; online: boolean };

export function MessageBubble({ item, mine, online }: MessageBubbleProps) {
  const { t } = useTranslation('tickets');
  const { actor, body, at, step, follows, pending } = item;
  const name = actor === null ? t('desk') : `${actor.firstName} ${actor.lastName}`;
  return (
    <article
      className={classes.message}
      data-mine={mine || undefined}
      data-follows={follows || undefined}
      data-pending={pending ?? undefined}
    >
      {!mine && (
        <span className={classes.avatar}>
          {!follows && actor !== null && <Avatar person={actor} online={online} />}
        </span>
      )}
      <div className={classes.bubble}>
        <p className={mine || follows ? classes.hidden : classes.author}>
          {mine ? t('you') : name}
        </p>
        {step !== null && <p className={classes.about}>{t('aboutStep', { number: step })}</p>}
        <RichText text={body} />{' '}
        <span className={classes.time}>
          {pending === null ? (
            <time dateTime={at}>{formatTime(at)}</time>
          ) : (
            <PendingMark state={pending} />
          )}
        </span>
      </div>
    </article>
  );
}
