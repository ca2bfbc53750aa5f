import { readDeliveryReason } from '@etape/shared/deliveries';
import type { WebhookTestResult } from '@etape/shared/webhooks';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { TestOutcome } from '../../ui/test-outcome.tsx';

type WebhookTestProps = {
  running: boolean;
  result: WebhookTestResult | undefined;
  error: unknown;
};

/** What came of a test, and what to do where it failed. */
export function WebhookTest({ running, result, error }: WebhookTestProps) {
  const { t } = useTranslation('webhooks');
  const reasonText = useReasonText();
  const refusal = result?.ok === false ? reasonText(result.reason) : null;
  const failure = error == null ? refusal : translateError(error);
  return (
    <TestOutcome
      running={running ? t('testing') : null}
      outcome={
        failure !== null
          ? { ok: false, title: t('testFailed'), text: failure }
          : result === undefined
            ? null
            : { ok: true, title: t('testOk') }
      }
    />
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
