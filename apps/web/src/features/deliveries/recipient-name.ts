import type { DeliveryView } from '@etape/shared/deliveries';
import { getFixedT } from 'i18next';

/** To whom a delivery goes, in words. */
export function recipientName({ recipient }: DeliveryView): string {
  switch (recipient?.type) {
    case 'person':
      return `${recipient.person.firstName} ${recipient.person.lastName}`;
    case 'webhook':
      return recipient.name;
    case undefined:
      return getFixedT(null, 'deliveries')('gone');
    default:
      return recipient satisfies never;
  }
}
