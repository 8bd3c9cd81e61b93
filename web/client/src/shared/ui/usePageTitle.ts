import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the tab, the history and for screen readers. */
export function usePageTitle(title: string | null): void {
  const { t } = useTranslation('app');
  const suffix = t('titleSuffix');
  useEffect(() => {
    if (title) document.title = `${title} · ${suffix}`;
  }, [title, suffix]);
}
