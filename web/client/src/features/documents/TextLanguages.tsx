import { Link } from '@tanstack/react-router';
import { Columns2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import { languageNames } from '../../shared/i18n';
import type { OutlineEntry } from './sections';
import styles from './SectionPane.module.css';

interface TextLanguagesProps {
  readonly address: DocumentAddress;
  readonly entry: OutlineEntry;
  readonly current: string;
  /** True while the versions stand side by side. */
  readonly isBoth: boolean;
}

/** The language versions of a section: one at a time, or both where there is room for two. */
export function TextLanguages({ address, entry, current, isBoth }: TextLanguagesProps) {
  const { t } = useTranslation('documents');
  if (entry.versions.length < 2) return null;
  return (
    <nav aria-label={t('textLanguage')} className={styles.languages}>
      {entry.versions.map((version) => (
        <Link
          key={version.section}
          to={documentPath(address, version.section)}
          search={isBoth ? {} : true}
          activeOptions={{ exact: true }}
          aria-current={!isBoth && version.section === current ? 'page' : undefined}
          lang={version.language ?? undefined}
        >
          {version.language && languageNames[version.language]}
        </Link>
      ))}
      <Link to={documentPath(address, current)} search={{ versions: 'both' }} aria-current={isBoth ? 'page' : undefined} className={styles.sideBySide}>
        <Columns2 aria-hidden size={16} /> {t('sideBySide')}
      </Link>
    </nav>
  );
}
