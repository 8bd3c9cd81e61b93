import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { phenomenonName } from '../../shared/catalog';
import { structuredSchema, TextField, WhoIsHere, type Whereabouts } from '../../shared/cells';
import { languageNames, shownDecimal, useLanguage, type Language } from '../../shared/i18n';
import { shownDate } from './dates';
import { cellIn, type ValueCell } from './model/cells';
import type { Objectives } from './model/Objectives';
import type { PlanFacts } from './PlanFacts';
import { isMeasure } from './ShownMeasure';
import type { WriteValue } from './useConflicts';
import { useItem } from './useObjectives';
import { ValueField } from './ValueField';
import styles from './fields.module.css';

interface DetailsProps {
  readonly objectives: Objectives;
  readonly row: string;
  readonly languages: readonly Language[];
  readonly facts: PlanFacts;
  readonly canWrite: boolean;
  readonly write: WriteValue;
  readonly people: readonly Whereabouts[];
}

/** All cells of one row, as a form. */
export function Details(props: DetailsProps) {
  const { t } = useTranslation('objectives');
  const { objectives, row, languages, facts } = props;
  const item = useItem(objectives, row);
  if (!item) return null;
  if (objectives.shape.kind === 'indicators') return <IndicatorDetails {...props} />;
  const { start, end } = item.values;
  return (
    <div className={styles.details}>
      {languages.map((language) => (
        <Text key={language} {...props} cell={cellIn('title', language)} word="title" language={language} />
      ))}
      <Value {...props} cell="phenomenon" />
      <Text {...props} cell="lead" word="lead" />
      <Text {...props} cell="partners" word="partners" />
      <div className={styles.pair}>
        <Value {...props} cell="start" />
        <Value {...props} cell="end" />
      </div>
      {start !== '' && end !== '' && end < start && <p className={styles.order}>{t('endBeforeStart')}</p>}
      <fieldset className={styles.fieldset}>
        <legend>{t('cell.indicator')}</legend>
        {languages.map((language) => (
          <Text key={language} {...props} cell={cellIn('indicator', language)} word="measure" language={language} />
        ))}
        <Value {...props} cell="unit" />
        <div className={styles.pair}>
          <Value {...props} cell="baseline" />
          <Value {...props} cell="baselineDate" />
          <Value {...props} cell="target" />
          <Value {...props} cell="targetDate" />
        </div>
      </fieldset>
      <Text {...props} cell="references" word="references" />
      {(facts.municipalities.length > 1 || item.values.municipality !== '') && <Value {...props} cell="municipality" />}
    </div>
  );
}

function IndicatorDetails(props: DetailsProps) {
  const texts = (word: 'title' | 'source', label: TextProps['word']) =>
    props.languages.map((language) => <Text key={`${word} ${language}`} {...props} cell={cellIn(word, language)} word={label} language={language} />);
  return (
    <div className={styles.details}>
      {texts('title', 'name')}
      <Value {...props} cell="unit" />
      {texts('source', 'source')}
      <div className={styles.pair}>
        <Value {...props} cell="baseline" />
        <Value {...props} cell="baselineDate" />
        <Value {...props} cell="latest" />
        <Value {...props} cell="latestDate" />
        <Value {...props} cell="target" />
        <Value {...props} cell="targetDate" />
      </div>
    </div>
  );
}

interface TextProps extends DetailsProps {
  readonly cell: string;
  readonly word: 'title' | 'lead' | 'partners' | 'references' | 'measure' | 'name' | 'source';
  readonly language?: Language;
}

function Text({ objectives, row, languages, canWrite, people, cell, word, language }: TextProps) {
  const { t } = useTranslation('objectives');
  const item = useItem(objectives, row);
  const text = objectives.text(row, cell);
  const label = language && languages.length > 1 ? `${t(`cell.${word}`)} · ${languageNames[language]}` : t(`cell.${word}`);
  return (
    <div className={styles.row} data-row={row} data-cell={cell}>
      <span className={styles.label} aria-hidden={canWrite}>
        {label}
      </span>
      <WhoIsHere people={people.filter((person) => person.cell === cell)} />
      {canWrite && text ? (
        <TextField text={text} by={objectives} label={label} lang={language} maxLength={longestText} />
      ) : (
        <span className={styles.shown} lang={language}>
          {item?.texts[cell]}
        </span>
      )}
    </div>
  );
}

function Value({ objectives, row, facts, canWrite, write, people, cell }: DetailsProps & { readonly cell: ValueCell }) {
  const { t } = useTranslation('objectives');
  const id = useId();
  const value = useItem(objectives, row)?.values[cell] ?? '';
  return (
    <div className={styles.row} data-row={row} data-cell={cell}>
      {canWrite ? <label htmlFor={id}>{t(`cell.${cell}`)}</label> : <span className={styles.label}>{t(`cell.${cell}`)}</span>}
      <WhoIsHere people={people.filter((person) => person.cell === cell)} />
      {canWrite ? (
        <ValueField key={row} {...{ id, row, cell, value, facts }} set={(next, began) => write(row, cell, next, began)} />
      ) : (
        <ShownValue {...{ cell, value, facts }} />
      )}
    </div>
  );
}

/** A value in words. */
export function ShownValue({ cell, value, facts }: { readonly cell: ValueCell; readonly value: string; readonly facts: PlanFacts }) {
  const language = useLanguage();
  const phenomenon = cell === 'phenomenon' ? facts.phenomena.find(({ number }) => number === value) : undefined;
  if (phenomenon) return <span className={styles.shown}>{`${phenomenon.number} · ${phenomenonName(phenomenon, language)}`}</span>;
  if (cell === 'start' || cell === 'end' || cell.endsWith('Date')) return <time dateTime={value} className={styles.shown}>{shownDate(value, language)}</time>;
  return <span className={styles.shown}>{isMeasure(cell) ? shownDecimal(value, language) : value}</span>;
}

export const longestText = structuredSchema.objectives.cells.title.maximum;
