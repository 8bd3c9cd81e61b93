import { useTranslation } from 'react-i18next';
import { contentLanguage, type Language } from './languages';

/** The language in which names of zones, phenomena and sections are shown. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return contentLanguage(i18n.language);
}
