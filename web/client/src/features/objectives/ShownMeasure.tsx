import { shownDecimal, useLanguage } from '../../shared/i18n';
import { shownDate } from './dates';
import type { ValueCell } from './model/cells';
import styles from './fields.module.css';

/** Values that each have a day of their own. */
const measures = ['baseline', 'target', 'latest'] as const;
export type Measure = (typeof measures)[number];

export const isMeasure = (cell: string): cell is Measure => measures.some((known) => known === cell);

/** A value with the day that it is of. */
export function ShownMeasure({ cell, values }: { readonly cell: Measure; readonly values: Readonly<Record<ValueCell, string>> }) {
  const language = useLanguage();
  const day = values[`${cell}Date`];
  return (
    <>
      <span className={styles.shown}>{shownDecimal(values[cell], language)}</span>
      {day !== '' && (
        <time dateTime={day} className={styles.day}>
          {shownDate(day, language)}
        </time>
      )}
    </>
  );
}
