import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeUnavailable, reloadedLately, reloadForCode } from '../app/load-code.ts';
import { onWake } from '../app/wake.ts';
import { ServerUnreachable } from '../features/auth/session-request.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './message-page.module.css';

/** Nobody should have to press a button to find that the line is back. */
const RETRY_MS = 5_000;

/** A page whose code a new version has replaced, whose session nobody could tell, or that failed while it was shown. */
export function CrashPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation(['common', 'errors']);
  const router = useRouter();
  const unreachable = error instanceof ServerUnreachable;
  const [reloads] = useState(() => error instanceof CodeUnavailable && !reloadedLately());
  const title = unreachable ? t('unreachableTitle') : t('crashTitle');
  usePageTitle(title);
  useEffect(() => {
    if (reloads) reloadForCode();
  }, [reloads]);
  useEffect(() => {
    if (!unreachable) return;
    const tryAgain = () => void router.invalidate();
    const timer = setInterval(tryAgain, RETRY_MS);
    const stop = onWake(tryAgain);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [unreachable, router]);
  if (reloads) return <PageSkeleton />;
  return (
    <div className={classes.page} role="alert">
      <EmptyState
        heading
        icon={<TriangleAlert size={24} />}
        title={title}
        text={unreachable ? t('errors:unreachable') : t('crashText')}
        action={
          unreachable ? (
            <Button onClick={() => void router.invalidate()}>{t('retry')}</Button>
          ) : (
            <Button onClick={() => location.reload()}>{t('reload')}</Button>
          )
        }
      />
    </div>
  );
}
