import { describeBrowser } from '@etape/shared/describe-browser';
import { useTranslation } from 'react-i18next';

/** How a device is called by what its browser tells of itself: « Firefox sur Windows ». */
export function useDeviceName(): (userAgent: string | null) => string {
  const { t } = useTranslation('sessions');
  return (userAgent) => {
    const { browser, system } = describeBrowser(userAgent);
    if (browser !== null && system !== null) return t('device', { browser, system });
    return browser ?? system ?? t('unknownDevice');
  };
}
