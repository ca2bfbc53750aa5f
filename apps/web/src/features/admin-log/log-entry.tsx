import type { AdminLogEntry } from '@etape/shared/admin-log';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Logo } from '../../ui/logo.tsx';
import { LogChangeList } from './log-change-list.tsx';
import classes from './log-entry.module.css';
import { useLogWords } from './use-log-words.ts';

type LogEntryProps = { entry: AdminLogEntry };

export function LogEntry({ entry }: LogEntryProps) {
  const { t } = useTranslation('journal');
  const words = useLogWords();
  const { actor, action, subject, at } = entry;
  return (
    <li className={classes.entry}>
      {actor === null ? <Logo size={28} /> : <Avatar person={actor} />}
      <div className={classes.body}>
        <p className={classes.head}>
          <strong>{t(`actions.${action}`)}</strong>{' '}
          <span className={classes.subject}>{words.subject(subject)}</span>
        </p>
        <p className={classes.meta}>
          {actor === null ? t('desk') : `${actor.firstName} ${actor.lastName}`}
          {' · '}
          <time dateTime={at}>{formatDateTime(at)}</time>
        </p>
        <LogChangeList entry={entry} />
      </div>
    </li>
  );
}
