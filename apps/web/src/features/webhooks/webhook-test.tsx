import { readDeliveryReason } from '@etape/shared/deliveries';
import type { WebhookTestResult } from '@etape/shared/webhooks';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import classes from './webhook-test.module.css';

type WebhookTestProps = {
  running: boolean;
  result: WebhookTestResult | undefined;
  error: unknown;
};

/** What came of a test, and what to do where it failed. */
export function WebhookTest({ running, result, error }: WebhookTestProps) {
  const { t } = useTranslation('webhooks');
  const reasonText = useReasonText();
  const failed = error != null || result?.ok === false;
  // The region is always there: screen readers announce what changes inside one, not a new one.
  return (
    <div role="status" className={classes.region}>
      {running && <p className={classes.line}>{t('testing')}</p>}
      {!running && result?.ok === true && (
        <p className={classes.line} data-tone="green">
          <CircleCheck size={17} aria-hidden="true" />
          {t('testOk')}
        </p>
      )}
      {!running && failed && (
        <p className={classes.line} data-tone="red">
          <TriangleAlert size={17} aria-hidden="true" />
          <span>
            <strong>{t('testFailed')}</strong>{' '}
            {result?.ok === false ? reasonText(result.reason) : translateError(error)}
          </span>
        </p>
      )}
    </div>
  );
}

function useReasonText(): (reason: string) => string {
  const { t } = useTranslation('webhooks');
  return (reason) => {
    const code = readDeliveryReason(reason);
    switch (code) {
      case 'address_refused':
      case 'redirected':
      case 'host_unknown':
      case 'connection_refused':
      case 'connection_lost':
      case 'certificate_invalid':
      case 'tls_failed':
      case 'timed_out':
        return t(`reasons.${code}`);
      default:
        return t('reasons.answer', { answer: reason });
    }
  };
}
