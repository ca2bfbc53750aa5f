import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import { RichText } from '../../ui/rich-text.tsx';
import type { MessageItem } from './conversation-items.ts';
import classes from './internal-note.module.css';
import { PendingMark } from './pending-mark.tsx';

type InternalNoteProps = { item: MessageItem; mine: boolean };

/** For those who help alone: it must not be taken for something the employee reads. */
export function InternalNote({ item, mine }: InternalNoteProps) {
  const { t } = useTranslation('tickets');
  const { actor, body, at, pending } = item;
  const name = actor === null ? t('desk') : `${actor.firstName} ${actor.lastName}`;
  return (
    <article className={classes.note} data-mine={mine || undefined}>
      <p className={classes.label}>
        <Lock size={13} aria-hidden="true" />
        {t('internalNote')}
      </p>
      <RichText text={body} />
      <p className={classes.foot}>
        {mine ? t('you') : name}
        {' · '}
        {pending === null ? (
          <time dateTime={at}>{formatTime(at)}</time>
        ) : (
          <PendingMark state={pending} />
        )}
      </p>
    </article>
  );
}
