import { ADMIN_VIEWS } from './support/admin-views.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-page.ts';
import { EMPLOYEE_VIEWS } from './support/employee-views.ts';
import { OPEN_VIEWS } from './support/open-views.ts';
import { TECHNICIAN_VIEWS } from './support/technician-views.ts';
import { DESKTOP, PHONE, test } from './support/test.ts';

const GROUPS = [
  { group: 'before the sign-in', views: OPEN_VIEWS },
  { group: 'of an employee', views: EMPLOYEE_VIEWS },
  { group: 'of a technician', views: TECHNICIAN_VIEWS },
  { group: 'of an administrator', views: ADMIN_VIEWS },
];

// Every worker has a desk of its own: the groups need not wait for one another.
test.describe.configure({ mode: 'parallel' });
// Many pages, one after the other: only a bound for what hangs.
test.setTimeout(600_000);

for (const { group, views } of GROUPS) {
  for (const { device, viewport } of [
    { device: 'a phone', viewport: PHONE },
    { device: 'a computer', viewport: DESKTOP },
  ]) {
    test(`axe finds nothing on the pages ${group} on ${device}`, async ({ openBrowser, api }) => {
      const visitor = await openBrowser({ viewport });
      const who = views[0]?.who ?? 'nobody';
      if (who !== 'nobody') await visitor.signIn(who);
      for (const view of views) {
        await test.step(view.name, async () => {
          await view.show(visitor, api);
          await expectAccessible(visitor.page, view.name);
          if (viewport === PHONE) await expectNoSidewaysScroll(visitor.page, view.name);
        });
      }
    });
  }
}
