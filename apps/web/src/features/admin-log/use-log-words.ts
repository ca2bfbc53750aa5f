import type { AdminLogEntry } from '@etape/shared/admin-log';
import { DELIVERY_CHANNELS } from '@etape/shared/deliveries';
import type { SettingsView } from '@etape/shared/settings';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { journal } from '../../i18n/fr/journal.ts';
import type { settings } from '../../i18n/fr/settings.ts';

type FieldName = keyof (typeof journal)['fields'];
type Section = keyof SettingsView & keyof typeof settings;

type LogWords = {
  /** What an entry is about: a name, or a part of the settings. */
  subject: (subject: AdminLogEntry['subject']) => string;
  field: (name: string) => string;
};

/** The words for what the log holds as codes. What it does not know, it shows as it is. */
export function useLogWords(): LogWords {
  const { t } = useTranslation(['journal', 'settings', 'deliveries']);
  return {
    subject({ type, label }) {
      if (type === 'settings' && isSection(label)) return t(`settings:${label}.title`);
      const channel = DELIVERY_CHANNELS.find((one) => one === label);
      return channel === undefined || type !== 'delivery'
        ? label
        : t(`deliveries:channels.${channel}`);
    },
    field: (name) => (isField(name) ? t(`fields.${name}`) : name),
  };
}

function isField(name: string): name is FieldName {
  return i18next.exists(`journal:fields.${name}`);
}

function isSection(label: string): label is Section {
  return i18next.exists(`settings:${label}.title`);
}
