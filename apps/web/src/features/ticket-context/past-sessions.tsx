import type { TicketEvent } from '@etape/shared/events';
import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDuration } from '../../i18n/format.ts';
import { ContextSection } from './context-section.tsx';
import { pastSessions } from './journey.ts';
import classes from './past-sessions.module.css';
import { StepTrail } from './step-trail.tsx';

type PastSessionsProps = { timeline: readonly TicketEvent[] };

/** How earlier guidances of this ticket went, the newest first. */
export function PastSessions({ timeline }: PastSessionsProps) {
  const { t } = useTranslation('workspace');
  const sessions = useMemo(() => pastSessions(timeline).toReversed(), [timeline]);
  if (sessions.length === 0) return null;
  return (
    <ContextSection title={t('context.past')}>
      {sessions.map(({ session, startedAt, endedAt, outcome, steps }) => (
        <details key={session} className={classes.session}>
          <summary className={classes.summary}>
            <ChevronRight size={15} aria-hidden="true" className={classes.arrow} />
            <span>
              {t(`context.outcome.${outcome}`)}
              <span className={classes.more}>
                {formatDateTime(startedAt)} · {t('context.steps', { count: steps.length })} ·{' '}
                {formatDuration(Date.parse(endedAt) - Date.parse(startedAt))}
              </span>
            </span>
          </summary>
          <StepTrail steps={steps} over />
        </details>
      ))}
    </ContextSection>
  );
}
