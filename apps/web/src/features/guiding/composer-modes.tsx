import { CornerDownRight, ListOrdered, MessageSquare, PencilLine, StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './composer-modes.module.css';
import type { ComposerModeType } from './composer-options.ts';
import type { ComposerState } from './use-composer.ts';

type ComposerModesProps = { composer: ComposerState };

const ICONS: Record<ComposerModeType, typeof StickyNote> = {
  message: MessageSquare,
  instruct: ListOrdered,
  reply: CornerDownRight,
  rewrite: PencilLine,
  note: StickyNote,
};

/** Everything that may be written now; the one that is being written is pressed. */
export function ComposerModes({ composer }: ComposerModesProps) {
  const { t } = useTranslation('workspace');
  const { modes, mode, stale, obstacle, choose } = composer;
  if (modes.length < 2 && obstacle === null) return null;
  return (
    <fieldset
      className={classes.modes}
      data-tight={modes.length > 2 || mode !== null || undefined}
      aria-label={t('composer.modes')}
    >
      {modes.map((one) => {
        const Icon = ICONS[one.type];
        const pressed = stale === null && one.type === mode?.type;
        // Where nothing comes by itself, a second press puts what was chosen away again.
        const back = pressed && obstacle !== null;
        return (
          <button
            key={one.type}
            type="button"
            className={classes.mode}
            data-mode={one.type}
            aria-pressed={pressed}
            onClick={() => choose(back ? null : one.type)}
          >
            <Icon size={16} aria-hidden="true" />
            <span className={classes.name}>
              {t(`composer.mode.${one.type}`, { step: 'step' in one ? one.step : 0 })}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
