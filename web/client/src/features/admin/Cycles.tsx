import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogQuery, overviewQuery, type Phenomenon, type StageDates } from '../../shared/api';
import { inLanguage, phenomenaIn } from '../../shared/catalog';
import { longDay, useLanguage } from '../../shared/i18n';
import { StageTag } from '../../shared/ui';
import styles from './AdminPage.module.css';

/** Which cycles there are: their days, those of their stages, what was extended, and what their plans are about. */
export function Cycles() {
  const { t } = useTranslation('admin');
  const { data: catalog } = useSuspenseQuery(catalogQuery);
  const language = useLanguage();
  const cycles = [
    ...catalog.zonalCycles.map((cycle) => ({ cycle, kind: 'zonal' })),
    ...catalog.nationalCycles.map((cycle) => ({ cycle, kind: 'national' })),
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
              <th scope="col">{t('cycles.due')}</th>
              <th scope="col">{t('cycles.extensions')}</th>
              <th scope="col">{t('cycles.subjects')}</th>
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
                <td>{cycle.terms && <DueDays dates={cycle.terms.dates} />}</td>
                <td>{cycle.terms && <Extensions cycle={cycle.id} until={cycle.terms.inForceUntil} />}</td>
                <td>
                  <Subjects phenomena={phenomenaIn(cycle.terms?.national ?? cycle.id, catalog)} />
                </td>
                <td>{cycle.terms?.previous ?? ''}</td>
                <td>
                  <StageTag stage={cycle.initialStage} cycle={cycle.id} />
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

function DueDays({ dates: { due, certainty, note } }: { readonly dates: StageDates }) {
  const { t } = useTranslation(['admin', 'shared']);
  const language = useLanguage();
  if (due.length === 0) return t('cycles.noDue');
  return (
    <>
      <ul>
        {due.map(({ stage, until }) => (
          <li key={stage}>{t('cycles.dueLine', { stage: t(`shared:stage.${stage}`), day: longDay(until, language) })}</li>
        ))}
      </ul>
      {certainty === 'assumed' && <span className={styles.line}>{t('cycles.dueAssumed')}</span>}
      {note && <span className={styles.line}>{inLanguage(note, language)}</span>}
    </>
  );
}

/** How many plans go on after the end of their cycle, and until when. */
function Extensions({ cycle, until }: { readonly cycle: string; readonly until: string }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const { data: overview } = useQuery(overviewQuery(cycle));
  const extended = (overview ?? []).flatMap(({ public: { inForceUntil } }) => (inForceUntil !== null && inForceUntil > until ? [inForceUntil] : [])).sort();
  const last = extended.at(-1);
  return last ? t('cycles.extended', { count: extended.length, until: longDay(last, language) }) : t('cycles.notExtended');
}

function Subjects({ phenomena }: { readonly phenomena: readonly Phenomenon[] }) {
  const { t } = useTranslation('admin');
  const themes = phenomena.filter(({ isTheme }) => isTheme).length;
  return (
    <>
      {t('cycles.themes', { count: themes })}
      <span className={styles.line}>{t('cycles.phenomena', { count: phenomena.length - themes })}</span>
    </>
  );
}
