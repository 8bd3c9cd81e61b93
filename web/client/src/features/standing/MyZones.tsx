import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, documentsQuery, meQuery } from '../../shared/api';
import { covers, documentPath, holds, parseDocument, zoneName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { pages, StageTag } from '../../shared/ui';
import { standingSlug } from './standingPage';
import { standingQuery } from './standingQuery';
import styles from './MyZones.module.css';

/** The stages in which approvals of a frozen text are given. */
const signing = ['council-review', 'council-approved', 'submitted', 'ministers-approved'];

/** On the first page of those who sign: where the plans of their zones stand, and which wait for them. */
export function MyZones() {
  const { t } = useTranslation('standing');
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const { data: documents } = useSuspenseQuery(documentsQuery);
  const language = useLanguage();
  const now = new Date();
  const grants = me.grants.filter((grant) => grant.signsAs !== null && holds(grant, now));
  const rows = documents.flatMap(({ document, stage }) => {
    const address = parseDocument(document);
    const zone = catalog.zones.find(({ key }) => key === address?.name);
    const isMine = address?.kind === 'plan' && zone && grants.some(({ scope }) => covers(scope, zone));
    return isMine && address.cycle === catalog.shownFirst ? [{ address, zone, stage }] : [];
  });
  const frozen = rows.filter(({ stage }) => signing.includes(stage));
  const standings = useQueries({ queries: frozen.map(({ address }) => standingQuery(address, 0)) });
  const asksMe = new Set(
    frozen.filter((_, at) => standings[at]?.data?.standing.steps.some(({ name, isMine }) => name === 'sign' && isMine)).map(({ zone }) => zone.key),
  );
  if (rows.length === 0) return null;
  const ordered = rows.toSorted((one, other) => Number(asksMe.has(other.zone.key)) - Number(asksMe.has(one.zone.key)));
  return (
    <section aria-labelledby="my-zones" data-testid="my-zones">
      <h2 id="my-zones">{t('zones.title')}</h2>
      <p className={pages.soft}>{asksMe.size > 0 ? t('zones.asked', { count: asksMe.size }) : t('zones.nothing')}</p>
      <table className={styles.table}>
        <caption className="sr-only">{t('zones.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('zones.zone')}</th>
            <th scope="col">{t('approval.state')}</th>
            <th scope="col">{t('zones.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ address, zone, stage }) => (
            <tr key={zone.key} data-zone={zone.key} data-asked={asksMe.has(zone.key)}>
              <th scope="row">
                <Link to={documentPath(address, standingSlug)}>{zoneName(zone, language)}</Link>
              </th>
              <td>
                <StageTag stage={stage} />
              </td>
              <td>
                {asksMe.has(zone.key) && (
                  <span className={styles.asked}>
                    <PenLine aria-hidden size={16} /> {t('zones.sign')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
