import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../shared/api';
import { inLanguage } from '../../shared/catalog';
import { longDay, useLanguage } from '../../shared/i18n';
import { StageTag } from '../../shared/ui';
import styles from './AdminPage.module.css';

/** Which cycles there are, and where their documents begin. */
export function Cycles() {
  const { t } = useTranslation('admin');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const cycles = [
    ...catalog.zonalCycles.map((cycle) => ({ cycle, kind: 'zonal' })),
    { cycle: catalog.nationalCycle, kind: 'national' },
  ];
  const day = (date: string) => longDay(date, language);
  return (
    <section aria-labelledby="cycles">
      <h2 id="cycles">{t('cycles.title')}</h2>
      <div className={styles.wide} role="group" aria-labelledby="cycles" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('cycles.id')}</th>
              <th scope="col">{t('cycles.kind')}</th>
              <th scope="col">{t('cycles.dates')}</th>
              <th scope="col">{t('cycles.previous')}</th>
              <th scope="col">{t('cycles.stage')}</th>
              <th scope="col">{t('cycles.sections')}</th>
            </tr>
          </thead>
          <tbody>
            {cycles.map(({ cycle, kind }) => (
              <tr key={kind + cycle.id}>
                <th scope="row">{cycle.id}</th>
                <td>{t(`cycles.${kind}`)}</td>
                <td>
                  {cycle.terms && t('cycles.force', { from: day(cycle.terms.inForceFrom), until: day(cycle.terms.inForceUntil) })}
                  {cycle.terms?.certainty === 'assumed' && <span className={styles.line}>{t('cycles.assumed')}</span>}
                  {cycle.terms?.note && <span className={styles.line}>{inLanguage(cycle.terms.note, language)}</span>}
                </td>
                <td>{cycle.terms?.previous ?? ''}</td>
                <td>
                  <StageTag stage={cycle.initialStage} />
                </td>
                <td>{cycle.sections.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
