import { isStaff } from '@etape/shared/people';
import { createRoute, Outlet, useParams } from '@tanstack/react-router';
import { readAccountLink } from '../features/auth/read-account-link.ts';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { readDashboardSearch } from '../features/dashboards/dashboard-search.ts';
import { readDeskSearch } from '../features/queue/desk-search.ts';
import { loadTexts } from '../i18n/i18n.ts';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { adminRoutes } from './admin-routes.tsx';
import { lazyPage } from './lazy-page.ts';
import {
  requireFirstStep,
  requireNobody,
  requireSecondFactorMissing,
  requireStaff,
} from './session-guards.ts';
import { rootRoute, shellRoute } from './shell-route.tsx';
import { fetchWelcome } from './welcome.ts';

/** Of a ticket or a piece of equipment. */
const NUMBER = /^[1-9]\d{0,9}$/;

type WayBack = { back?: string };

const EmployeeHomePage = lazyPage(
  () => import('../pages/employee-home-page.tsx'),
  'EmployeeHomePage',
);
const EmployeeTicketPage = lazyPage(
  () => import('../pages/employee-ticket-page.tsx'),
  'EmployeeTicketPage',
);
const DashboardPage = lazyPage(() => import('../pages/dashboard-page.tsx'), 'DashboardPage');
const WorkspacePage = lazyPage(() => import('../pages/workspace-page.tsx'), 'WorkspacePage');

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: readWayBack,
  beforeLoad: ({ search }) => requireNobody(search),
  loader: () => loadTexts('auth', 'links'),
  component: lazyPage(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
});

const signInCodeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/code',
  validateSearch: readWayBack,
  beforeLoad: ({ search }) => requireFirstStep(search),
  loader: () => loadTexts('auth', 'factor'),
  component: lazyPage(() => import('../pages/sign-in-code-page.tsx'), 'SignInCodePage'),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: readWayBack,
  beforeLoad: ({ search }) => requireNobody(search),
  loader: () => loadTexts('auth'),
  component: lazyPage(() => import('../pages/register-page.tsx'), 'RegisterPage'),
});

const forgottenPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten-password',
  validateSearch: readWayBack,
  beforeLoad: ({ search }) => requireNobody(search),
  loader: () => loadTexts('auth', 'links'),
  component: lazyPage(
    () => import('../pages/forgotten-password-page.tsx'),
    'ForgottenPasswordPage',
  ),
});

/** Whoever holds a link may follow it, signed in or not: it says itself whose account it opens. */
const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/link',
  // The desk's language, before the texts are fetched in another.
  beforeLoad: async () => {
    await fetchWelcome().catch(() => null);
  },
  loader: async ({ location }) => {
    const [link] = await Promise.all([readAccountLink(location.hash), loadTexts('auth', 'links')]);
    return link;
  },
  component: lazyPage(() => import('../pages/link-page.tsx'), 'LinkPage'),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/second-factor',
  validateSearch: readWayBack,
  beforeLoad: ({ search }) => requireSecondFactorMissing(search),
  loader: () => loadTexts('auth', 'factor'),
  component: lazyPage(() => import('../pages/second-factor-page.tsx'), 'SecondFactorPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: () => requireNobody({ setup: true }),
  loader: () => loadTexts('auth'),
  component: lazyPage(() => import('../pages/setup-page.tsx'), 'SetupPage'),
});

/** One workspace for all tickets: the queue keeps its place while another ticket is opened. */
const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  id: 'desk',
  validateSearch: readDeskSearch,
  loader: async ({ context }) => {
    if (!isStaff(context.user)) return;
    await Promise.all([
      WorkspacePage.preload?.(),
      loadTexts('tickets', 'guidance', 'queue', 'workspace'),
    ]);
  },
  component: function Desk() {
    const { ticketId } = useParams({ strict: false });
    const staff = isStaff(useCurrentUser());
    if (ticketId !== undefined && !NUMBER.test(ticketId)) return <NotFoundPage />;
    if (!staff) return <Outlet />;
    return <WorkspacePage ticketId={ticketId === undefined ? null : Number(ticketId)} />;
  },
});

const homeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  loader: async ({ context }) => {
    if (isStaff(context.user)) return;
    await Promise.all([EmployeeHomePage.preload?.(), loadTexts('tickets', 'guidance')]);
  },
  component: EmployeeHomePage,
});

const ticketRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/tickets/$ticketId',
  loader: async ({ context }) => {
    if (isStaff(context.user)) return;
    await Promise.all([EmployeeTicketPage.preload?.(), loadTexts('tickets', 'guidance')]);
  },
  component: function EmployeeTicket() {
    const ticketId = Number(ticketRoute.useParams().ticketId);
    // A page of its own for each ticket: no draft and no open dialog may wander to another one.
    return <EmployeeTicketPage key={ticketId} ticketId={ticketId} />;
  },
});

const newTicketRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tickets/new',
  loader: () => loadTexts('tickets'),
  component: lazyPage(() => import('../pages/new-ticket-page.tsx'), 'NewTicketPage'),
});

const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboard',
  validateSearch: readDashboardSearch,
  loader: async () => {
    await Promise.all([DashboardPage.preload?.(), loadTexts('dashboards')]);
  },
  component: function Dashboards() {
    return <DashboardPage search={dashboardRoute.useSearch()} />;
  },
});

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  loader: () => loadTexts('account', 'auth', 'factor', 'notifications', 'push', 'sessions'),
  component: lazyPage(() => import('../pages/profile-page.tsx'), 'ProfilePage'),
});

const EquipmentPage = lazyPage(() => import('../pages/equipment-page.tsx'), 'EquipmentPage');

const equipmentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/equipment/$equipmentId',
  beforeLoad: ({ context }) => requireStaff(context.user),
  loader: async () => {
    await Promise.all([EquipmentPage.preload?.(), loadTexts('catalogue')]);
  },
  component: function Equipment() {
    const { equipmentId } = equipmentRoute.useParams();
    if (!NUMBER.test(equipmentId)) return <NotFoundPage />;
    return <EquipmentPage key={equipmentId} equipmentId={Number(equipmentId)} />;
  },
});

export const routeTree = rootRoute.addChildren([
  signInRoute,
  signInCodeRoute,
  registerRoute,
  forgottenPasswordRoute,
  linkRoute,
  secondFactorRoute,
  setupRoute,
  shellRoute.addChildren([
    deskRoute.addChildren([homeRoute, ticketRoute]),
    newTicketRoute,
    dashboardRoute,
    profileRoute,
    equipmentRoute,
    adminRoutes,
  ]),
]);

function readWayBack(search: Record<string, unknown>): WayBack {
  return typeof search.back === 'string' ? { back: search.back } : {};
}
