import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { readCatalogueSearch } from '../features/catalogue/catalogue-search.ts';
import { loadTexts } from '../i18n/i18n.ts';
import { ADMIN_SECTIONS } from './admin-sections.ts';
import { requireAdmin } from './session-guards.ts';
import { shellRoute } from './shell-route.tsx';

/** Pages for administrators; everybody else is told that there is no such page. */
const adminRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin',
  beforeLoad: ({ context }) => requireAdmin(context.user),
  loader: () => loadTexts('admin'),
  component: lazyRouteComponent(() => import('./admin-layout.tsx'), 'AdminLayout'),
});

const indexRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  beforeLoad() {
    const [first] = ADMIN_SECTIONS;
    if (first === undefined) throw notFound();
    throw redirect({ to: first.to, replace: true });
  },
});

const departmentsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/departments',
  validateSearch: readCatalogueSearch,
  loader: () => loadTexts('catalogue'),
  component: lazyRouteComponent(() => import('../pages/departments-page.tsx'), 'DepartmentsPage'),
});

const categoriesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/categories',
  validateSearch: readCatalogueSearch,
  loader: () => loadTexts('catalogue'),
  component: lazyRouteComponent(() => import('../pages/categories-page.tsx'), 'CategoriesPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/webhooks',
  loader: () => loadTexts('webhooks'),
  component: lazyRouteComponent(() => import('../pages/webhooks-page.tsx'), 'WebhooksPage'),
});

export const adminRoutes = adminRoute.addChildren([
  indexRoute,
  departmentsRoute,
  categoriesRoute,
  webhooksRoute,
]);
