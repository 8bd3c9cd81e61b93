import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, documentsQuery, meQuery } from '../../shared/api';
import { covers, documentId, documentPath, holds, parseDocument, useCycle, zoneName } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { CycleChoice, pages, StageTag } from '../../shared/ui';
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
  const rows = documents.flatMap(({ document, stage, isAwaited }) => {
    const address = parseDocument(document);
    const zone = catalog.zones.find(({ key }) => key === address?.name);
    return address?.kind === 'plan' && zone && grants.some(({ scope }) => covers(scope, zone)) ? [{ address, zone, stage, isAwaited }] : [];
  });
  const cycles = catalog.zonalCycles.filter(({ id }) => rows.some(({ address }) => address.cycle === id));
  const [cycle, changeCycle] = useCycle(cycles);
  const frozen = rows.filter(({ stage }) => signing.includes(stage));
  const standings = useQueries({ queries: frozen.map(({ address }) => standingQuery(address, 0)) });
  const asking = frozen.filter((_, at) => standings[at]?.data?.standing.steps.some(({ name, isMine }) => name === 'sign' && isMine));
  const asksMe = new Set(asking.map(({ address }) => documentId(address)));
  if (rows.length === 0) return null;
  const askedIn = (id: string) => asking.filter(({ address }) => address.cycle === id).length;
  const asked = askedIn(cycle);
  const isAsked = ({ address }: (typeof rows)[number]) => asksMe.has(documentId(address));
  const ordered = rows.filter(({ address }) => address.cycle === cycle).toSorted((one, other) => Number(isAsked(other)) - Number(isAsked(one)));
  return (
    <section aria-labelledby="my-zones" data-testid="my-zones">
      <header className={styles.head}>
        <h2 id="my-zones">{t('zones.title')}</h2>
        {cycles.length > 1 && <CycleChoice cycles={cycles} value={cycle} change={changeCycle} />}
      </header>
      <p className={pages.soft}>{asked > 0 ? t('zones.asked', { count: asked }) : t('zones.nothing')}</p>
      {cycles
        .filter(({ id }) => id !== cycle && askedIn(id) > 0)
        .map(({ id }) => (
          <p key={id}>
            <Link to="/" search={{ cycle: id }} resetScroll={false}>
              {t('zones.elsewhere', { count: askedIn(id), cycle: id })}
            </Link>
          </p>
        ))}
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
          {ordered.map((row) => (
            <tr key={row.zone.key} data-zone={row.zone.key} data-asked={isAsked(row)}>
              <th scope="row">
                <Link to={documentPath(row.address, standingSlug)}>{zoneName(row.zone, language)}</Link>
              </th>
              <td>
                <StageTag stage={row.stage} cycle={row.address.cycle} isAwaited={row.isAwaited} />
              </td>
              <td>
                {isAsked(row) && (
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
