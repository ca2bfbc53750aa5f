import { fileURLToPath } from 'node:url';
import { ADMIN_VIEWS } from '../support/admin-views.ts';
import { showTheme } from '../support/check-page.ts';
import { EMPLOYEE_VIEWS } from '../support/employee-views.ts';
import { OPEN_VIEWS } from '../support/open-views.ts';
import { TECHNICIAN_VIEWS } from '../support/technician-views.ts';
import { DESKTOP, PHONE, test } from '../support/test.ts';

const FOLDER =
  process.env.PICTURES_FOLDER ??
  fileURLToPath(new URL('../../test-results/pictures', import.meta.url));

for (const language of ['fr', 'en'] as const) {
  for (const { device, viewport } of [
    { device: 'phone', viewport: PHONE },
    { device: 'desktop', viewport: DESKTOP },
  ]) {
    for (const views of [OPEN_VIEWS, EMPLOYEE_VIEWS, TECHNICIAN_VIEWS, ADMIN_VIEWS]) {
      const who = views[0]?.who ?? 'nobody';
      test(`${who} ${language} ${device}`, async ({ openBrowser, api }) => {
        const visitor = await openBrowser({ language, viewport });
        if (who !== 'nobody') await visitor.signIn(who);
        for (const view of views) {
          await view.show(visitor, api);
          for (const colorScheme of ['light', 'dark'] as const) {
            await showTheme(visitor.page, colorScheme);
            const name = `${view.name}-${device}-${language}-${colorScheme}.png`;
            await visitor.page.screenshot({ path: `${FOLDER}/${name}` });
          }
        }
      });
    }
  }
}
