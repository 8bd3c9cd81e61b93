import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { useReadableVersions } from '../versions';
import type { NationalVersion } from './nationalStanding';
import { VersionEntry } from './VersionEntry';
import pane from './StandingPane.module.css';

/** The texts of a national document that came into force, the newest first. The last one is read while the next is written. */
export function NationalVersions({ address, versions }: { readonly address: DocumentAddress; readonly versions: readonly NationalVersion[] }) {
  const { t } = useTranslation('standing');
  const readable = useReadableVersions(address, String(versions.length));
  return (
    <section className={pane.section} aria-labelledby="versions-title">
      <h3 id="versions-title">{t('versions.title')}</h3>
      {versions.toReversed().map(({ number, inForceFrom, hashes }) => (
        <VersionEntry key={number} address={address} number={number} inForceFrom={inForceFrom} hashes={hashes} isReadable={readable.has(String(number))} />
      ))}
    </section>
  );
}
