import type { GuidanceView } from '@etape/shared/guidance/state';
import type { LastMessage } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { ContextSection } from './context-section.tsx';
import classes from './journey-section.module.css';
import { StepTrail } from './step-trail.tsx';

type JourneySectionProps = { guidance: GuidanceView; lastMessage: LastMessage | null };

/** The steps of the session under way. */
export function JourneySection({ guidance, lastMessage }: JourneySectionProps) {
  const { t } = useTranslation('workspace');
  if (guidance.status === 'inactive') return null;
  return (
    <ContextSection title={t('context.journey')}>
      {guidance.steps.length === 0 ? (
        <p className={classes.empty}>{t('context.noStep')}</p>
      ) : (
        <StepTrail steps={guidance.steps} wordedAt={lastMessage?.at} />
      )}
    </ContextSection>
  );
}
