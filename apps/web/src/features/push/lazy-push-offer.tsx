import { Suspense } from 'react';
import { lazyPart } from '../../app/lazy-part.ts';

const PushOffer = lazyPart(() => import('./push-offer.tsx'), 'PushOffer', 'push');

/** The offer with its code and texts fetched where it is made: few people ever see it twice. */
export function LazyPushOffer() {
  return (
    <Suspense fallback={null}>
      <PushOffer />
    </Suspense>
  );
}
