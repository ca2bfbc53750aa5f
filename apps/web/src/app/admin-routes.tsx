import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { readLogSearch } from '../features/admin-log/log-search.ts';
import { readCatalogueSearch } from '../features/catalogue/catalogue-search.ts';
import { readEquipmentSearch } from '../features/catalogue/equipment-search.ts';
import { readDeliverySearch } from '../features/deliveries/delivery-search.ts';
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

const equipmentRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/equipment',
  validateSearch: readEquipmentSearch,
  loader: () => loadTexts('catalogue'),
  component: lazyRouteComponent(
    () => import('../pages/equipment-list-page.tsx'),
    'EquipmentListPage',
  ),
});

const settingsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/settings',
  loader: () => loadTexts('settings'),
  component: lazyRouteComponent(() => import('../pages/settings-page.tsx'), 'SettingsPage'),
});

const deliveriesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/deliveries',
  validateSearch: readDeliverySearch,
  loader: () => loadTexts('deliveries'),
  component: lazyRouteComponent(() => import('../pages/deliveries-page.tsx'), 'DeliveriesPage'),
});

const logRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/log',
  validateSearch: readLogSearch,
  loader: () => loadTexts('journal', 'catalogue', 'deliveries', 'settings'),
  component: lazyRouteComponent(() => import('../pages/admin-log-page.tsx'), 'AdminLogPage'),
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
  equipmentRoute,
  settingsRoute,
  deliveriesRoute,
  logRoute,
  webhooksRoute,
]);
