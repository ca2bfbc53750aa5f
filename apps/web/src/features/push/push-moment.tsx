import { LazyPushOffer } from './lazy-push-offer.tsx';
import { usePushMoment } from './push-offering.ts';

/** The offer to be told while Étape is closed, once its moment has come. */
export function PushMoment() {
  return usePushMoment() ? <LazyPushOffer /> : null;
}
