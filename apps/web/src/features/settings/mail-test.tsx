import { readDeliveryReason } from '@etape/shared/deliveries';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { TestOutcome } from '../../ui/test-outcome.tsx';
import classes from './mail-test.module.css';

type MailTestProps = {
  /** What keeps it from being tried: nothing is set up yet, or not saved. */
  missing: 'setup' | 'saving' | null;
};

/** Sends oneself a mail with the settings that are saved, and shows what the server said. */
export function MailTest({ missing }: MailTestProps) {
  const { t } = useTranslation(['settings', 'deliveries']);
  const test = trpc.settings.testMail.useMutation();
  const { data: result, error } = test;
  const failed = (text: string) => ({ ok: false, title: t('mail.test.failed'), text });
  const explain = (reason: string) => {
    const code = readDeliveryReason(reason);
    return code === null
      ? t('mail.test.answer', { answer: reason })
      : t(`deliveries:reasons.${code}`);
  };
  const outcomeOf = () => {
    if (error !== null) return failed(translateError(error));
    if (result === undefined) return null;
    if (!result.ok) return failed(explain(result.reason));
    const text = t('mail.test.answer', { answer: result.answer });
    return { ok: true, title: t('mail.test.ok'), text };
  };
  return (
    <div className={classes.test}>
      <p className={classes.text}>{t(`mail.test.${missing ?? 'text'}`)}</p>
      <Button
        variant="default"
        onClick={() => test.mutate()}
        loading={test.isPending}
        disabled={missing !== null}
      >
        {t('mail.test.send')}
      </Button>
      <TestOutcome
        running={test.isPending ? t('mail.test.running') : null}
        outcome={missing === null ? outcomeOf() : null}
      />
    </div>
  );
}
