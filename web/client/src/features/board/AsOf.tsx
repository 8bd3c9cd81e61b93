import { CloudOff, Radio } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullMoment, nearMoment, useLanguage } from '../../shared/i18n';
import styles from './BoardPage.module.css';

/** As of when the board is right. While the service does not answer that grows old, and is seen to. */
export function AsOf({ at, isLive }: { readonly at: number | null; readonly isLive: boolean }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const now = useNow();
  if (at === null) return null;
  const instant = new Date(at).toISOString();
  const Icon = isLive ? Radio : CloudOff;
  return (
    <p className={styles.asOf} role={isLive ? undefined : 'status'}>
      <Icon aria-hidden size={16} />
      <time dateTime={instant}>{t(isLive ? 'live' : 'stale', { moment: fullMoment(instant, language), age: nearMoment(instant, language, now) })}</time>
    </p>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
