import type { admin as source } from '../fr/admin.ts';
import type { Texts } from '../texts.ts';

export const admin: Texts<typeof source> = {
  title: 'Administration',
  navigation: 'Sections of the administration',
  sections: {
    users: 'Users',
    departments: 'Departments',
    categories: 'Categories',
    equipment: 'Equipment',
    settings: 'Settings',
    webhooks: 'Teams and Slack',
    deliveries: 'Deliveries',
    log: 'Log',
  },
};
