import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { useReadableVersions } from '../versions';
import { ApprovalTable } from './ApprovalTable';
import type { PlanVersion } from './planStanding';
import { VersionEntry } from './VersionEntry';
import pane from './StandingPane.module.css';

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
        <VersionEntry key={number} address={address} number={number} inForceFrom={inForceFrom} hashes={approval.hashes} isReadable={readable.has(String(number))}>
          <ApprovalTable approval={approval} people={people} showsMinistries />
        </VersionEntry>
      ))}
    </section>
  );
}
