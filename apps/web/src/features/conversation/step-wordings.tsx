import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import { RichText } from '../../ui/rich-text.tsx';
import type { Wording } from './conversation-items.ts';
import classes from './step-card.module.css';

type StepWordingsProps = { wordings: readonly Wording[] };

/** What a rewritten step said before. */
export function StepWordings({ wordings }: StepWordingsProps) {
  const { t } = useTranslation('guidance');
  const earlier = wordings.slice(0, -1);
  return (
    <details className={classes.wordings}>
      <summary>{t('rewritten', { count: earlier.length })}</summary>
      <ul>
        {earlier.map(({ revision, body, at }) => (
          <li key={revision}>
            <time dateTime={at}>{formatTime(at)}</time> <RichText text={body} />
          </li>
        ))}
      </ul>
    </details>
  );
}
