import type { AdminLogEntry } from '@etape/shared/admin-log';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './log-change-list.module.css';
import { readChanges } from './log-changes.ts';
import { useLogWords } from './use-log-words.ts';
import { useValueWords } from './use-value-words.ts';

type LogChangeListProps = { entry: AdminLogEntry };

/** What was before, and what is since. */
export function LogChangeList({ entry }: LogChangeListProps) {
  const { t } = useTranslation('journal');
  const words = useLogWords();
  const valueWords = useValueWords();
  const changes = readChanges(entry);
  if (changes.length === 0) return null;
  return (
    <dl className={classes.list}>
      {changes.map(({ name, before, after }) => (
        <div key={name} className={classes.change}>
          <dt>{words.field(name)}</dt>
          <dd>
            {before !== undefined && (
              <>
                <span className={classes.before}>{valueWords(name, before)}</span>
                <ArrowRight size={14} role="img" aria-label={t('becomes')} />
              </>
            )}
            <span>{valueWords(name, after)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
