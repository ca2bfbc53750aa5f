import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { lazyPage } from './lazy-page.ts';
import { requireUser } from './session-guards.ts';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
});

/** Whatever is for people who are signed in: the top bar, the rail, the live connection. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => ({ user: await requireUser(location.href) }),
  component: lazyPage(() => import('./shell.tsx'), 'Shell'),
});
