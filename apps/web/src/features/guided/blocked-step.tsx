import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MessageComposer } from '../conversation/message-composer.tsx';
import classes from './blocked-step.module.css';

type BlockedStepProps = {
  ticketId: number;
  name: string;
  onConfirm: () => void;
  onSend: (body: string) => Promise<{ status: 'delivered' | 'refused' }>;
};

/** Stuck: one can talk about this step here, and it may turn out to work after all. */
export function BlockedStep({ ticketId, name, onConfirm, onSend }: BlockedStepProps) {
  const { t } = useTranslation('guidance');
  return (
    <div className={classes.blocked}>
      <p className={classes.status} role="status">
        {t('technicianKnows', { name })}
      </p>
      <MessageComposer
        draft={`step.${ticketId}`}
        label={t('writeAboutStep', { name })}
        placeholder={t('writeAboutStep', { name })}
        onSend={onSend}
      />
      <button type="button" className={classes.done} onClick={onConfirm}>
        <Check size={18} strokeWidth={3} aria-hidden="true" />
        {t('doneAfterAll')}
      </button>
    </div>
  );
}
