import { useTranslation } from 'react-i18next';
import { domainCodeOf, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { toastDone, toastFailure } from '../live/toasts.ts';

/** What can be done with deliveries that were given up on: one of them, or all. */
export function useDeadLetters() {
  const { t } = useTranslation('deliveries');
  const utils = trpc.useUtils();
  const outcome = {
    onSettled: () => utils.deliveries.invalidate(),
    onError: (error: unknown) =>
      toastFailure(domainCodeOf(error) === 'not_found' ? t('already') : translateError(error)),
  };
  return {
    retry: trpc.deliveries.retry.useMutation({
      ...outcome,
      onSuccess: () => toastDone({ text: t('retried') }),
    }),
    retryAll: trpc.deliveries.retryAll.useMutation({
      ...outcome,
      onSuccess: ({ count }) => toastDone({ text: t('retriedMany', { count }) }),
    }),
    discard: trpc.deliveries.discard.useMutation({
      ...outcome,
      onSuccess: () => toastDone({ text: t('discarded') }),
    }),
    discardAll: trpc.deliveries.discardAll.useMutation({
      ...outcome,
      onSuccess: ({ count }) => toastDone({ text: t('discardedMany', { count }) }),
    }),
  };
}
