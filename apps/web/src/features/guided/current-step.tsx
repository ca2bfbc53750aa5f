import type { Step } from '@etape/shared/guidance/state';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import classes from './current-step.module.css';
import { ListenButton } from './listen-button.tsx';

type CurrentStepProps = {
  step: Step;
  name: string;
  /** What is said about it. */
  children: ReactNode;
};

/** The step that is due. It takes the focus when it comes, so that a screen reader reads it. */
export function CurrentStep({ step, name, children }: CurrentStepProps) {
  const { t } = useTranslation('guidance');
  const heading = useRef<HTMLHeadingElement>(null);
  // A wording that stands since before this page, and nobody has seen, is new as well.
  const [known] = useState(step.seenAt === null ? 1 : step.revision);
  const rewritten = step.revision > known;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wording is another thing to read, and being stuck takes the buttons away that had the focus.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [step.revision, step.status]);
  return (
    <section className={classes.card} data-blocked={step.status === 'blocked' || undefined}>
      <div className={classes.scroll}>
        {rewritten && (
          <div className={classes.changed}>
            <Notice tone="amber">{t('instructionChanged', { name })}</Notice>
          </div>
        )}
        <h2 key={`body-${step.revision}`} ref={heading} tabIndex={-1} className={classes.heading}>
          <span className={classes.number}>{t('step', { number: step.number })}</span>
          <span className={classes.body}>
            <RichText text={step.body} />
          </span>
        </h2>
        <ListenButton key={`listen-${step.revision}`} text={step.body} />
        {step.block !== null && (
          <div className={classes.block}>
            <p className={classes.reason}>
              <TriangleAlert size={16} aria-hidden="true" />
              {t('blockedYou', { reason: t(`reason.${step.block.reason}`) })}
            </p>
            {step.block.note !== null && (
              <div className={classes.note}>
                <RichText text={step.block.note} />
              </div>
            )}
          </div>
        )}
        {children}
      </div>
    </section>
  );
}
