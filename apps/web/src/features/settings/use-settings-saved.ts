import type { SettingsView } from '@etape/shared/settings';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { toastDone } from '../live/toasts.ts';

/** Says that a section is saved, and shows everywhere what holds from now on. */
export function useSettingsSaved(section: keyof SettingsView): (saved: SettingsView) => void {
  const { t } = useTranslation('settings');
  const utils = trpc.useUtils();
  return (saved) => {
    utils.settings.get.setData(undefined, saved);
    void utils.setup.status.invalidate();
    void utils.adminLog.invalidate();
    toastDone({ text: t('saved', { section: t(`${section}.title`) }) });
  };
}
