import { Link } from '@tanstack/react-router';
import { BookOpenText, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentPath, versionPath, type DocumentAddress } from '../../shared/catalog';
import { useReadableVersions } from '../versions';
import { HashList } from './HashList';
import { Day } from './Moment';
import type { NationalVersion } from './nationalStanding';
import { verifySlug } from './standingPage';
import pane from './StandingPane.module.css';
import styles from './Approval.module.css';

/** The texts of a national document that came into force, the newest first. The last one is read while the next is written. */
export function NationalVersions({ address, versions }: { readonly address: DocumentAddress; readonly versions: readonly NationalVersion[] }) {
  const { t } = useTranslation('standing');
  const readable = useReadableVersions(address, String(versions.length));
  return (
    <section className={pane.section} aria-labelledby="versions-title">
      <h3 id="versions-title">{t('versions.title')}</h3>
      {versions.toReversed().map(({ number, inForceFrom, hashes }) => (
        <details key={number} className={styles.version}>
          <summary>
            {t('versions.number', { number })} {t('versions.from')} <Day day={inForceFrom} />
          </summary>
          <HashList hashes={hashes} />
          {readable.has(String(number)) && (
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
      ))}
    </section>
  );
}
