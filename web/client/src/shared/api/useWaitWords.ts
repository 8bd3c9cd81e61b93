import { useTranslation } from 'react-i18next';
import { secondsToWait } from './retrying';

/** Says how long to wait before one asks again, of a failure that comes from asking too much at once; null of every other. */
export function useWaitWords(): (failure: Error | null) => string | null {
  const { t } = useTranslation('shared');
  return (failure) => {
    const seconds = failure && secondsToWait(failure);
    return seconds === null ? null : t('tooMany', { count: seconds });
  };
}
