import { lazy, Suspense } from 'react';
import { loadTexts } from '../../i18n/i18n.ts';

const PushOffer = lazy(async () => {
  const [{ PushOffer: Offer }] = await Promise.all([import('./push-offer.tsx'), loadTexts('push')]);
  return { default: Offer };
});

/** The offer with its code and texts fetched where it is made: few people ever see it twice. */
export function LazyPushOffer() {
  return (
    <Suspense fallback={null}>
      <PushOffer />
    </Suspense>
  );
}
