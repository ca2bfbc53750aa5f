import { type ComponentType, lazy, Suspense } from 'react';
import { useToastDemand } from './toast-demand.ts';

const ToastList = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    const { ToastList } = await import('./toast-list.tsx');
    return { default: ToastList };
  } catch {
    // The line broke at the wrong moment: a page without toasts is better than none.
    return { default: () => null };
  }
});

/** Where toasts appear. Its code comes with the first of them: most pages never show one. */
export function ToastArea() {
  if (!useToastDemand()) return null;
  return (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  );
}
