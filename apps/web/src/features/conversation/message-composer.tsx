import { LIMITS } from '@etape/shared/limits';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { CharacterCount } from '../../ui/character-count.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './message-composer.module.css';

type MessageComposerProps = {
  /** Names the draft: what is begun here waits for the next visit. */
  draft: string;
  label: string;
  placeholder: string;
  /** Refused words come back into the field, so that nothing has to be typed twice. */
  onSend: (body: string) => Promise<{ status: 'delivered' | 'refused' }>;
};

/** A line or more to write, and a button to send it; Ctrl+Enter sends too. */
export function MessageComposer({ draft, label, placeholder, onSend }: MessageComposerProps) {
  const { t } = useTranslation('tickets');
  const id = useId();
  const user = useCurrentUser();
  const [text, setText] = useDraft(`${user.id}.${draft}`);
  const field = useRef<HTMLTextAreaElement>(null);
  const length = Array.from(text.trim()).length;
  const tooLong = length > LIMITS.message.max;

  async function send(): Promise<void> {
    field.current?.focus();
    if (length === 0 || tooLong) return;
    setText('');
    const { status } = await onSend(text.trim());
    if (status === 'refused' && field.current?.value === '') setText(text);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (
      event.key !== 'Enter' ||
      !(event.ctrlKey || event.metaKey) ||
      event.nativeEvent.isComposing
    ) {
      return;
    }
    event.preventDefault();
    void send();
  }

  return (
    <form className={classes.composer} onSubmit={onSubmit}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={classes.text}
        rows={1}
        value={text}
        placeholder={placeholder}
        aria-invalid={tooLong}
        aria-keyshortcuts="Control+Enter"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" size="lg" aria-label={t('send')} disabled={length === 0 || tooLong}>
        <SendHorizontal size={20} aria-hidden="true" />
      </Button>
      <div className={classes.count}>
        <CharacterCount value={text} max={LIMITS.message.max} />
      </div>
    </form>
  );
}
