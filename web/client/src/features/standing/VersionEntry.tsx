import { Link } from '@tanstack/react-router';
import { BookOpenText, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentPath, versionPath, type DocumentAddress } from '../../shared/catalog';
import { HashList } from './HashList';
import { Day } from './Moment';
import { verifySlug } from './standingPage';
import styles from './Approval.module.css';

interface VersionEntryProps {
  readonly address: DocumentAddress;
  readonly number: number;
  readonly inForceFrom: string;
  readonly hashes: Readonly<Record<string, string>>;
  /** True when its text is there for the person to read. */
  readonly isReadable: boolean;
  /** What else is told of it. */
  readonly children?: ReactNode;
}

/** A version that came into force, provable by its hash. */
export function VersionEntry({ address, number, inForceFrom, hashes, isReadable, children }: VersionEntryProps) {
  const { t } = useTranslation('standing');
  return (
    <details className={styles.version}>
      <summary>
        {t('versions.number', { number })} {t('versions.from')} <Day day={inForceFrom} />
      </summary>
      <HashList hashes={hashes} />
      {children}
      {isReadable && (
        <p>
          <Link to={versionPath(address, number)} className={styles.verify}>
            <BookOpenText aria-hidden size={16} />
            {t('versions.read')}
          </Link>
        </p>
      )}
      <p>
        <Link to={documentPath(address, verifySlug(number))} className={styles.verify}>
          <ShieldCheck aria-hidden size={16} />
          {t('verify.link')}
        </Link>
      </p>
    </details>
  );
}
