import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, overviewQuery } from '../../shared/api';
import { documentPath, useCycle, usePlaceName, zoneName, type DocumentAddress } from '../../shared/catalog';
import { useLanguage } from '../../shared/i18n';
import { CycleChoice, StageTag } from '../../shared/ui';
import { countLevels, levels, retainedZones, type Grouping, type RetainedZone, type ZoneGroup } from './retainedZones';
import styles from './RetainedZones.module.css';

const groupings = ['judicialDistrict', 'province'] as const;

/** Which zones deal with a phenomenon or theme of a national cycle, at which level and with which goals, as far as the person may know; live. */
export function RetainedZones({ address: { cycle: national, name: number } }: { readonly address: DocumentAddress }) {
  const { t } = useTranslation('retained');
  const { data: catalog } = useSuspenseQuery({ ...catalogQuery, refetchInterval: 15_000 }); // names can be replaced, and this page stands on walls
  const [grouping, setGrouping] = useState<Grouping>('judicialDistrict');
  const cycles = catalog.zonalCycles.filter(({ terms }) => terms?.national === national); // what other plans say of it is about another text
  const [cycle, changeCycle] = useCycle(cycles);
  return (
    <article className={styles.pane} aria-labelledby="retained-title">
      <header className={styles.head}>
        <h2 id="retained-title">{t('title')}</h2>
        <label className={styles.grouping}>
          {t('by')}
          <select value={grouping} onChange={({ target }) => setGrouping(target.value as Grouping)}>
            {groupings.map((value) => (
              <option key={value} value={value}>
                {t(`grouping.${value}`)}
              </option>
            ))}
          </select>
        </label>
        {cycles.length > 0 && <CycleChoice cycles={cycles} value={cycle} change={changeCycle} />}
      </header>
      {cycles.length > 0 ? <Zones number={number} cycle={cycle} grouping={grouping} /> : <p>{t('noCycle')}</p>}
    </article>
  );
}

function Zones({ number, cycle, grouping }: { readonly number: string; readonly cycle: string; readonly grouping: Grouping }) {
  const { t } = useTranslation(['retained', 'choices']);
  const language = useLanguage();
  const placeName = usePlaceName();
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const { data: plans, isError } = useQuery(overviewQuery(cycle));
  if (!plans) return <p role="status">{t(isError ? 'failed' : 'loading')}</p>;
  const groups = retainedZones(number, plans, catalog.zones, grouping, { language, placeName });
  const counts = countLevels(groups);
  const awaited = plans.filter((plan) => plan.isAwaited).length;
  return (
    <>
      {isError && <p role="status">{t('stale')}</p>}
      {awaited > 0 ? (
        // A number that some plans are missing from would be read as what there is.
        <p role="status">{t('awaited', { count: awaited })}</p>
      ) : (
        <ul className={styles.counts}>
          {levels.map((level) => (
            <li key={level} data-level={level}>
              <strong>{counts[level]}</strong> {t(`choices:level.${level}`)}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.soft}>{t('hint')}</p>
      {groups.length === 0 ? awaited === 0 && <p>{t('none')}</p> : groups.map((group) => <Area key={group.area} group={group} cycle={cycle} />)}
    </>
  );
}

function Area({ group, cycle }: { readonly group: ZoneGroup; readonly cycle: string }) {
  const { t } = useTranslation(['retained', 'choices']);
  return (
    <table className={styles.table}>
      <caption>{group.name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('zone')}</th>
          <th scope="col">{t('choice')}</th>
          <th scope="col">{t('goals')}</th>
        </tr>
      </thead>
      <tbody>
        {group.zones.map((entry) => (
          <ZoneLine key={entry.zone.key} entry={entry} cycle={cycle} />
        ))}
      </tbody>
    </table>
  );
}

function ZoneLine({ entry: { zone, level, stage, isApproved, goals }, cycle }: { readonly entry: RetainedZone; readonly cycle: string }) {
  const { t } = useTranslation(['retained', 'choices']);
  const language = useLanguage();
  const titleOf = (titles: Readonly<Record<string, string>>) => titles[language] ?? Object.values(titles)[0] ?? t('untitled');
  return (
    <tr>
      <th scope="row">
        <Link to={documentPath({ kind: 'plan', cycle, name: zone.key })}>{zoneName(zone, language)}</Link> <StageTag stage={stage} cycle={cycle} />
      </th>
      <td data-level={level} className={styles.level}>
        {t(`choices:level.${level}`)}
        <span className={styles.soft}>{t(isApproved ? 'approved' : 'draft')}</span>
      </td>
      <td>
        {goals.length > 0 && (
          <ul className={styles.goals}>
            {goals.map((goal) => (
              <li key={goal.item}>
                {titleOf(goal.titles)}
                {!goal.hasIndicator && <span className={styles.lack}>{t('noIndicator')}</span>}
                {!goal.hasLead && <span className={styles.lack}>{t('noLead')}</span>}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
