import { type ComponentType, lazy, Suspense } from 'react';

const ToastList = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    const { ToastList } = await import('./toast-list.tsx');
    return { default: ToastList };
  } catch {
    // The line broke at the wrong moment: a page without toasts is better than none.
    return { default: () => null };
  }
});

/** Where toasts appear. Its code comes after the page, so that it delays nothing. */
export function ToastArea() {
  return (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  );
}
