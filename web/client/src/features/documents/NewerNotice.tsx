import { Languages } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { fullMoment, nearMoment, useLanguage } from '../../shared/i18n';
import { DecideButton } from '../standing';
import type { OutlineEntry, SectionVersion } from './sections';
import styles from './SectionPane.module.css';

interface NewerNoticeProps {
  readonly address: DocumentAddress;
  readonly entry: OutlineEntry;
  readonly version: SectionVersion;
  readonly canDecide: boolean;
  readonly decided: (operation: string) => void;
}

const minuteMs = 60_000;

/** Says that the other language version is newer, and since when, until this one follows or somebody says that they agree. */
export function NewerNotice({ address, entry, version, canDecide, decided }: NewerNoticeProps) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const now = useMinutes();
  const other = entry.versions.find(({ section }) => section !== version.section)?.language;
  if (version.newerAt === null || !other) return null;
  const at = new Date(version.newerAt).toISOString();
  return (
    <div className={styles.mark} data-testid="newer">
      <Languages aria-hidden size={16} />
      <span title={fullMoment(at, language)}>{t(`newer.${other}`, { when: nearMoment(at, language, now) })}</span>
      {canDecide && (
        <DecideButton address={address} decision="confirm-versions" section={entry.slug} decided={decided}>
          {t('newer.agree')}
        </DecideButton>
      )}
    </div>
  );
}

function useMinutes(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
