import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import { RichText } from '../../ui/rich-text.tsx';
import type { SystemItem } from './conversation-items.ts';
import { describeEvent, wordsOf } from './describe-event.ts';
import classes from './system-line.module.css';

type SystemLineProps = { item: SystemItem; viewerId: number };

/** What happened, in a line; what was said with it, below. */
export function SystemLine({ item, viewerId }: SystemLineProps) {
  // Names the language among what this depends on.
  useTranslation('tickets');
  const words = wordsOf(item.event);
  return (
    <div className={classes.line}>
      <p>
        {describeEvent(item.event, viewerId)} ·{' '}
        <time dateTime={item.at}>{formatTime(item.at)}</time>
      </p>
      {words !== null && (
        <p className={classes.words}>
          <RichText text={words} />
        </p>
      )}
    </div>
  );
}
