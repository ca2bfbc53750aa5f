import type { TicketView } from '@etape/shared/tickets';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './composer-obstacle.module.css';
import type { Obstacle } from './composer-options.ts';
import { useObstacleText } from './use-obstacle-text.ts';

type ComposerObstacleProps = {
  ticket: TicketView;
  obstacle: Obstacle;
  onTake: () => void;
  taking: boolean;
};

/** Why nothing can be said to the requester now, and what can be done instead. */
export function ComposerObstacle({ ticket, obstacle, onTake, taking }: ComposerObstacleProps) {
  const { t } = useTranslation('workspace');
  const { title, text } = useObstacleText(obstacle, ticket.requester.firstName);
  return (
    <div className={classes.obstacle} role="status">
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{text}</p>
      </div>
      {obstacle.type === 'take_first' && (
        <Button loading={taking} onClick={onTake}>
          {t('action.take')}
        </Button>
      )}
    </div>
  );
}
