import { shownDecimal, useLanguage } from '../../shared/i18n';
import { shownDate } from './dates';
import type { ValueCell } from './model/cells';
import styles from './fields.module.css';

/** Values that each have a day of their own. */
const measures = ['baseline', 'target', 'latest'] as const;
export type Measure = (typeof measures)[number];

export const isMeasure = (cell: string): cell is Measure => measures.some((known) => known === cell);

interface ShownMeasureProps {
  readonly cell: Measure;
  readonly values: Readonly<Record<ValueCell, string>>;
  /** False where the unit stands beside it. */
  readonly hasUnit: boolean;
}

/** A value with the day that it is of. */
export function ShownMeasure({ cell, values, hasUnit }: ShownMeasureProps) {
  const language = useLanguage();
  const day = values[`${cell}Date`];
  const value = shownDecimal(values[cell], language);
  return (
    <>
      <span className={styles.shown}>{value !== '' && hasUnit && values.unit !== '' ? `${value} ${values.unit}` : value}</span>
      {day !== '' && (
        <time dateTime={day} className={styles.day}>
          {shownDate(day, language)}
        </time>
      )}
    </>
  );
}
