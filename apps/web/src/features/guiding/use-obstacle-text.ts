import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import type { Obstacle } from './composer-options.ts';

/** An obstacle in words: what it is, and what to do. */
export function useObstacleText(obstacle: Obstacle, name: string): { title: string; text: string } {
  const { t } = useTranslation('workspace');
  switch (obstacle.type) {
    case 'step_out': {
      const { step, seenAt } = obstacle;
      return {
        title: t('obstacle.stepOut', { step, name }),
        text:
          seenAt === null
            ? t('obstacle.stepOutText')
            : t('obstacle.stepSeenText', { time: formatTime(seenAt) }),
      };
    }
    case 'take_first':
      return { title: t('obstacle.takeFirst', { name }), text: t('obstacle.takeFirstText') };
    case 'guided_by':
      return {
        title: t('obstacle.guidedBy', { technician: obstacle.name, name }),
        text: t('obstacle.guidedByText'),
      };
    case 'answer_step':
      return { title: t('obstacle.answerStep'), text: t('obstacle.answerStepText') };
    case 'done':
      return {
        title: t(`obstacle.${obstacle.status}`),
        text: obstacle.status === 'closed' ? t('obstacle.closedText') : t('obstacle.cancelledText'),
      };
    case 'forbidden':
      return { title: t('obstacle.forbidden'), text: t('obstacle.forbiddenText') };
    default:
      return obstacle satisfies never;
  }
}
