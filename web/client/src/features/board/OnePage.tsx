import type { Phenomenon } from '../../shared/api';
import { useTranslation } from 'react-i18next';
import { phenomenonName, usePlaceName, useStageWord, type BoardSearch } from '../../shared/catalog';
import { fullMoment, useLanguage } from '../../shared/i18n';
import type { BoardState } from '../../transport';
import { Moved } from './Figures';
import { countFigures, figures, summaryOf, type Count, type Group } from './model';
import styles from './OnePage.module.css';

interface OnePageProps {
  readonly cycle: string;
  readonly board: BoardState;
  readonly groups: readonly Group[];
  readonly counts: readonly Count[];
  readonly awaited: number;
  readonly phenomena: readonly Phenomenon[];
  readonly search: BoardSearch;
}

/** The board on one sheet of paper (A4, lying): the same numbers, by phenomenon and by district. */
export function OnePage({ cycle, board, groups, counts, awaited, phenomena, search }: OnePageProps) {
  const { t } = useTranslation(['board', 'choices']);
  const language = useLanguage();
  const asked = useAskedWords(cycle, search);
  const rows = groups.flatMap(({ lines }) => lines.map(({ row }) => row));
  return (
    <section className={styles.sheet} data-testid="one-page" aria-label={t('print.title')}>
      <header>
        <h2>{t('print.heading', { cycle })}</h2>
        <p>{board.at !== null && t(board.isLive ? 'print.asOf' : 'print.stale', { moment: fullMoment(new Date(board.at).toISOString(), language) })}</p>
        {asked && <p>{asked}</p>}
        {awaited > 0 && <p>{t('awaited', { count: awaited })}</p>}
      </header>
      <table className={styles.figures}>
        <tbody>
          <tr>
            {counts.map(({ figure, now }) => (
              <td key={figure}>
                <strong>{awaited > 0 ? t('unknown') : now}</strong> {t(`figure.${figure}`)}
              </td>
            ))}
          </tr>
          <tr>
            {counts.map((count) => (
              <td key={count.figure}>{awaited === 0 && <Moved count={count} />}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className={styles.halves}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('filter.phenomenon')}</th>
              <th scope="col">{t('letter.priority')}</th>
              <th scope="col">{t('letter.attention-point')}</th>
              <th scope="col">{t('letter.regular-work')}</th>
              <th scope="col">{t('print.goals')}</th>
              <th scope="col">{t('print.withoutLead')}</th>
              <th scope="col">{t('print.withoutIndicator')}</th>
            </tr>
          </thead>
          <tbody>
            {phenomena.map((phenomenon) => {
              const summary = summaryOf(rows, phenomenon.number);
              return (
                <tr key={phenomenon.number}>
                  <th scope="row">
                    {phenomenon.number} {phenomenonName(phenomenon, language)}
                  </th>
                  <td>{summary.levels.priority}</td>
                  <td>{summary.levels['attention-point']}</td>
                  <td>{summary.levels['regular-work']}</td>
                  {summary.readable > 0 ? (
                    <>
                      <td>{summary.goals}</td>
                      <td>{summary.withoutLead}</td>
                      <td>{summary.withoutIndicator}</td>
                    </>
                  ) : (
                    <td colSpan={3}>{t('print.notReadable')}</td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('filter.district')}</th>
              <th scope="col">{t('print.zones')}</th>
              {figures.map((figure) => (
                <th key={figure} scope="col">
                  {t(`figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.district}>
                <th scope="row">{group.name}</th>
                <td>{group.lines.length}</td>
                {countFigures(group.lines.map(({ row }) => row)).map(({ figure, now }) => (
                  <td key={figure}>{now}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t('print.note')}</p>
    </section>
  );
}

/** What the numbers are of, where they are not of everything. */
function useAskedWords(cycle: string, { region, province, district, language: text, stage, late }: BoardSearch): string {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const placeName = usePlaceName();
  const stageWord = useStageWord();
  return [
    ...([['region', region], ['province', province], ['district', district]] as const).map(([key, value]) => value && `${t(`filter.${key}`)}: ${placeName(value)}`),
    text && `${t('filter.language')}: ${new Intl.DisplayNames(language, { type: 'language' }).of(text) ?? text}`,
    stage && `${t('filter.stage')}: ${stageWord(stage, cycle)}`,
    late && t('filter.late'),
  ]
    .filter(Boolean)
    .join(' · ');
}
