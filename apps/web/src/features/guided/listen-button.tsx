import { Square, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../ui/rich-text-parts.ts';
import classes from './listen-button.module.css';
import { useSpeech } from './use-speech.ts';

type ListenButtonProps = { text: string };

/** Reads the step aloud, where the device has a voice for it; elsewhere there is no such button. */
export function ListenButton({ text }: ListenButtonProps) {
  const { t } = useTranslation('guidance');
  const speech = useSpeech();
  if (!speech.available) return null;
  return (
    <button
      type="button"
      className={classes.listen}
      onClick={() => (speech.speaking ? speech.stop() : speech.speak(plainText(text)))}
    >
      {speech.speaking ? (
        <Square size={18} aria-hidden="true" />
      ) : (
        <Volume2 size={20} aria-hidden="true" />
      )}
      {speech.speaking ? t('stopListening') : t('listen')}
    </button>
  );
}
