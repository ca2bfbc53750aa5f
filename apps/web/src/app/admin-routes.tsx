import { createRoute, redirect } from '@tanstack/react-router';
import { readLogSearch } from '../features/admin-log/log-search.ts';
import { readCatalogueSearch } from '../features/catalogue/catalogue-search.ts';
import { readEquipmentSearch } from '../features/catalogue/equipment-search.ts';
import { readDeliverySearch } from '../features/deliveries/delivery-search.ts';
import { readUserSearch } from '../features/users/user-search.ts';
import { loadTexts } from '../i18n/i18n.ts';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { lazyPage } from './lazy-page.ts';
import { requireAdmin } from './session-guards.ts';
import { shellRoute } from './shell-route.tsx';

const USER_NUMBER = /^[1-9]\d{0,9}$/;

/** Pages for administrators; everybody else is told that there is no such page. */
const adminRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin',
  beforeLoad: ({ context }) => requireAdmin(context.user),
  loader: () => loadTexts('admin'),
  component: lazyPage(() => import('./admin-layout.tsx'), 'AdminLayout'),
});

/** The first of the sections; their list comes with the layout, and its icons with it. */
const indexRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  beforeLoad() {
    throw redirect({ to: '/admin/users', replace: true });
  },
});

const usersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/users',
  validateSearch: readUserSearch,
  loader: () => loadTexts('users', 'auth', 'imports'),
  component: lazyPage(() => import('../pages/users-page.tsx'), 'UsersPage'),
});

const UserPage = lazyPage(() => import('../pages/user-page.tsx'), 'UserPage');

const userRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/users/$userId',
  loader: () =>
    Promise.all([UserPage.preload?.(), loadTexts('users', 'auth', 'dialogs', 'sessions')]),
  component: function User() {
    const { userId } = userRoute.useParams();
    if (!USER_NUMBER.test(userId)) return <NotFoundPage />;
    // A page of its own for each account: no open dialog may wander to another one.
    return <UserPage key={userId} userId={Number(userId)} />;
  },
});

const departmentsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/departments',
  validateSearch: readCatalogueSearch,
  loader: () => loadTexts('catalogue'),
  component: lazyPage(() => import('../pages/departments-page.tsx'), 'DepartmentsPage'),
});

const categoriesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/categories',
  validateSearch: readCatalogueSearch,
  loader: () => loadTexts('catalogue'),
  component: lazyPage(() => import('../pages/categories-page.tsx'), 'CategoriesPage'),
});

const equipmentRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/equipment',
  validateSearch: readEquipmentSearch,
  loader: () => loadTexts('catalogue', 'imports'),
  component: lazyPage(() => import('../pages/equipment-list-page.tsx'), 'EquipmentListPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/settings',
  loader: () => loadTexts('settings'),
  component: lazyPage(() => import('../pages/settings-page.tsx'), 'SettingsPage'),
});

const deliveriesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/deliveries',
  validateSearch: readDeliverySearch,
  loader: () => loadTexts('deliveries'),
  component: lazyPage(() => import('../pages/deliveries-page.tsx'), 'DeliveriesPage'),
});

const logRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/log',
  validateSearch: readLogSearch,
  loader: () => loadTexts('journal', 'catalogue', 'deliveries', 'settings'),
  component: lazyPage(() => import('../pages/admin-log-page.tsx'), 'AdminLogPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/webhooks',
  loader: () => loadTexts('webhooks'),
  component: lazyPage(() => import('../pages/webhooks-page.tsx'), 'WebhooksPage'),
});

const importEquipmentRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/equipment/import',
  loader: () => loadTexts('imports'),
  component: lazyPage(() => import('../pages/import-equipment-page.tsx'), 'ImportEquipmentPage'),
});

const importUsersRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/users/import',
  loader: () => loadTexts('imports'),
  component: lazyPage(() => import('../pages/import-users-page.tsx'), 'ImportUsersPage'),
});

export const adminRoutes = adminRoute.addChildren([
  indexRoute,
  usersRoute,
  userRoute,
  departmentsRoute,
  categoriesRoute,
  equipmentRoute,
  settingsRoute,
  deliveriesRoute,
  logRoute,
  webhooksRoute,
  importEquipmentRoute,
  importUsersRoute,
]);
