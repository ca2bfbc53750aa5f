import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The document's title, which a screen reader says first and a browser's tab shows. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  const text = t('pageTitle', { page: title });
  useEffect(() => {
    document.title = text;
  }, [text]);
}
