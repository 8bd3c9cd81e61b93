import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileClock } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { versionPath, type DocumentAddress } from '../../shared/catalog';
import { fullMoment, useLanguage } from '../../shared/i18n';
import { textsQuery } from './planTexts';
import styles from './LaidTexts.module.css';

interface LaidTextsProps {
  readonly address: DocumentAddress;
  /** When the text was frozen that is open now; null while none is. */
  readonly frozenAt: string | null;
  /** Where the plan stands, in any words. */
  readonly standing: string;
}

/** What was laid before the council and went no further, to be read beside the text of today. */
export function LaidTexts({ address, frozenAt, standing }: LaidTextsProps) {
  const { t } = useTranslation('versions');
  const language = useLanguage();
  const title = useId();
  const { data: texts = [] } = useQuery(textsQuery(address, standing));
  const laid = texts.filter((text) => text.inForceFrom === null && text.frozenAt !== frozenAt);
  if (laid.length === 0) return null;
  return (
    <section aria-labelledby={title} className={styles.laid}>
      <h3 id={title}>{t('laid.title')}</h3>
      <ul>
        {laid.toReversed().map((text) => (
          <li key={text.name}>
            <Link to={versionPath(address, text.name)}>
              <FileClock aria-hidden size={16} /> {t('laid.link', { number: text.version, at: fullMoment(text.frozenAt, language) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
