import { Link } from '@tanstack/react-router';
import { BookOpenText, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { documentPath, versionPath, type DocumentAddress } from '../../shared/catalog';
import { useReadableVersions } from '../versions';
import { ApprovalTable } from './ApprovalTable';
import { HashList } from './HashList';
import { Day } from './Moment';
import type { PlanVersion } from './planStanding';
import { verifySlug } from './standingPage';
import pane from './StandingPane.module.css';
import styles from './Approval.module.css';

interface VersionsProps {
  readonly address: DocumentAddress;
  readonly versions: readonly PlanVersion[];
  readonly people: Readonly<Record<string, string>>;
  /** Where the plan stands, in any words. */
  readonly standing: string;
}

/** The versions that came into force, the newest first, each provable by its hash. */
export function Versions({ address, versions, people, standing }: VersionsProps) {
  const { t } = useTranslation('standing');
  const readable = useReadableVersions(address, standing);
  return (
    <section className={pane.section} aria-labelledby="versions-title">
      <h3 id="versions-title">{t('versions.title')}</h3>
      {versions.toReversed().map(({ number, inForceFrom, approval }) => (
        <details key={number} className={styles.version}>
          <summary>
            {t('versions.number', { number })} {t('versions.from')} <Day day={inForceFrom} />
          </summary>
          <HashList hashes={approval.hashes} />
          <ApprovalTable approval={approval} people={people} showsMinistries />
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
