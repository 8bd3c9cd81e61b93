import { CircleX, FileCheck2, FileClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fullMoment, longDay, useLanguage } from '../../shared/i18n';
import { Notice } from '../../shared/ui';
import { HashList } from '../standing';
import type { PlanTextContent } from './planTexts';
import styles from './VersionPage.module.css';

/** Which text this is, by what it is known, and that it is not the draft. */
export function VersionBanner({ content: { text, sequence, matches } }: { readonly content: PlanTextContent }) {
  const { t } = useTranslation('versions');
  const language = useLanguage();
  const day = (date: string | null) => (date ? longDay(date, language) : '');
  const values = { number: text.version, from: day(text.inForceFrom), until: day(text.replacedOn), at: fullMoment(text.frozenAt, language) };
  const kind = text.isInForce ? 'inForce' : text.inForceFrom === null ? 'laid' : text.replacedOn === null ? 'ended' : 'replaced';
  const several = Object.keys(text.hashes).length > 1;
  const hashes = Object.entries(text.hashes).map(([each, hash]) => `${several ? `${each} ` : ''}${hash.slice(0, 8)}`).join(' · ');
  const Icon = text.isInForce ? FileCheck2 : FileClock;
  return (
    <div className={styles.banner} data-testid="version-banner">
      <Notice tone={text.isInForce ? 'info' : 'warn'} icon={<Icon aria-hidden size={20} />} title={t(`banner.${kind}`, values)}>
        <p>{t(text.isInForce ? 'notDraft' : 'notInForce')}</p>
        <p className={styles.known}>{t('known', { hashes })}</p>
      </Notice>
      {matches === false && (
        <Notice tone="bad" icon={<CircleX aria-hidden size={20} />}>
          {t('differs')}
        </Notice>
      )}
      <details className={styles.proof}>
        <summary>{t('proof')}</summary>
        <p>{t('frozen', { at: values.at, sequence })}</p>
        <HashList hashes={text.hashes} />
        {matches !== false && <p>{t(matches === null ? 'cannotTell' : 'matches')}</p>}
      </details>
      <p className={styles.onPaper}>{Object.entries(text.hashes).map(([each, hash]) => `${each} ${hash}`).join(' · ')}</p>
    </div>
  );
}
