import { readDeliveryReason } from '@etape/shared/deliveries';
import { useTranslation } from 'react-i18next';

type DeliveryReasonProps = { reason: string };

/** Why it could not be sent: in our words where we know, in the other machine's where we do not. */
export function DeliveryReason({ reason }: DeliveryReasonProps) {
  const { t } = useTranslation('deliveries');
  const code = readDeliveryReason(reason);
  return code === null ? <span lang="en">{reason}</span> : t(`reasons.${code}`);
}
