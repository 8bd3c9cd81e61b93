import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentPath, type DocumentAddress } from '../../shared/catalog';
import { HashList } from './HashList';
import { Moment } from './Moment';
import type { Hashes } from './planStanding';
import styles from './StepDialog.module.css';

interface FrozenTextProps {
  /** Null for those who do not read it. */
  readonly address: DocumentAddress | null;
  readonly frozenAt: string | null;
  readonly hashes: Hashes;
}

/** The text that a signature binds: where to read it, and what it is known by. */
export function FrozenText({ address, frozenAt, hashes }: FrozenTextProps) {
  const { t } = useTranslation('standing');
  return (
    <div className={styles.frozen}>
      <p>
        {/* A new tab: what stands in the dialog stays. */}
        {address && (
          <a href={documentPath(address)} target="_blank" rel="noreferrer">
            {t('frozen.read')} <ExternalLink aria-hidden size={14} />
            <span className="sr-only">{t('newTab')}</span>
          </a>
        )}
        {frozenAt && (
          <span className={styles.soft}>
            {' '}
            {t('frozen.at')} <Moment at={frozenAt} />
          </span>
        )}
      </p>
      <HashList hashes={hashes} />
      <p className={styles.soft}>{t('frozen.recorded')}</p>
    </div>
  );
}
