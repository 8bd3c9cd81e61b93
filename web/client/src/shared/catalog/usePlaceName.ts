import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What provinces and districts are called in the person's language; one without a word keeps the name that it has in the data. */
export function usePlaceName(): (place: string) => string {
  const { t } = useTranslation('shared');
  return useCallback((place) => t(`place.${place}`, { defaultValue: place }), [t]);
}
