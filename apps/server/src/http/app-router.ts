import { adminLogRouter } from './routers/admin-log-router.ts';
import { authRouter, setupRouter } from './routers/auth-router.ts';
import { categoriesRouter, departmentsRouter, peopleRouter } from './routers/catalogue-router.ts';
import { deliveriesRouter } from './routers/deliveries-router.ts';
import { deskRouter } from './routers/desk-router.ts';
import { equipmentRouter } from './routers/equipment-router.ts';
import { guidanceRouter } from './routers/guidance-router.ts';
import { importsRouter } from './routers/imports-router.ts';
import { messagesRouter } from './routers/messages-router.ts';
import { notificationsRouter } from './routers/notifications-router.ts';
import { profileRouter } from './routers/profile-router.ts';
import { pushRouter } from './routers/push-router.ts';
import { settingsRouter } from './routers/settings-router.ts';
import { statisticsRouter } from './routers/statistics-router.ts';
import { ticketsRouter } from './routers/tickets-router.ts';
import { usersRouter } from './routers/users-router.ts';
import { webhooksRouter } from './routers/webhooks-router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  auth: authRouter,
  setup: setupRouter,
  profile: profileRouter,
  categories: categoriesRouter,
  departments: departmentsRouter,
  equipment: equipmentRouter,
  imports: importsRouter,
  people: peopleRouter,
  users: usersRouter,
  settings: settingsRouter,
  adminLog: adminLogRouter,
  statistics: statisticsRouter,
  tickets: ticketsRouter,
  messages: messagesRouter,
  guidance: guidanceRouter,
  desk: deskRouter,
  notifications: notificationsRouter,
  push: pushRouter,
  webhooks: webhooksRouter,
  deliveries: deliveriesRouter,
});

export type AppRouter = typeof appRouter;
