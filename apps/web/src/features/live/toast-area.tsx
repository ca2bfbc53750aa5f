import { lazy, Suspense } from 'react';

const ToastList = lazy(async () => {
  const { ToastList } = await import('./toast-list.tsx');
  return { default: ToastList };
});

/** Where toasts appear. Its code comes after the page, so that it delays nothing. */
export function ToastArea() {
  return (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  );
}
