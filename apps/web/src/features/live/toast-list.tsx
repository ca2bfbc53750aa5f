import './toast-library.ts';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';

/** Toasts never cover where somebody writes: below the details where these stand beside, else on top. */
export function ToastList() {
  const wide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false });
  return (
    <Notifications
      position={wide ? 'bottom-right' : 'top-center'}
      containerWidth={312}
      limit={4}
      autoClose={6_000}
      zIndex={400}
    />
  );
}
