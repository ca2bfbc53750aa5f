import type { Step } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RichText } from '../../ui/rich-text.tsx';
import classes from './step-card.module.css';

type StepBlockProps = {
  block: NonNullable<Step['block']>;
  requester: Person;
  byViewer: boolean;
};

/** Why the employee cannot go on. */
export function StepBlock({ block, requester, byViewer }: StepBlockProps) {
  const { t } = useTranslation('guidance');
  const reason = t(`reason.${block.reason}`);
  return (
    <div className={classes.block}>
      <TriangleAlert size={16} aria-hidden="true" />
      <div>
        <p className={classes.reason}>
          {byViewer
            ? t('blockedYou', { reason })
            : t('blockedOther', { name: requester.firstName, reason })}
        </p>
        {block.note !== null && <RichText text={block.note} />}
      </div>
    </div>
  );
}
