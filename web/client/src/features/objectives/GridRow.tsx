import { ChevronDown, ChevronRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CarriedMark, TextField, WhoIsHere, type Whereabouts } from '../../shared/cells';
import { languageNames, type Language } from '../../shared/i18n';
import { PrivacyHint } from '../../shared/privacy';
import { ActionState, LastValue, type ActionNews } from '../actions';
import { RowMark } from '../comments';
import type { Column } from './columns';
import { longestText, ShownValue } from './Details';
import { LevelTag } from './LevelTag';
import { isMeasure, ShownMeasure } from './ShownMeasure';
import { isValueCell } from './model/cells';
import type { Item } from './model/items';
import type { Objectives } from './model/Objectives';
import type { Row } from './model/tree';
import { rowName } from './outline';
import type { PlanFacts } from './PlanFacts';
import type { WriteValue } from './useConflicts';
import type { Grid } from './useGrid';
import { useItem } from './useObjectives';
import { ValueField } from './ValueField';
import styles from './objectives.module.css';

interface GridRowProps {
  readonly objectives: Objectives;
  readonly grid: Grid;
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly columns: readonly Column[];
  readonly languages: readonly Language[];
  readonly folded: ReadonlySet<string>;
  readonly fold: (id: string, isFolded: boolean) => void;
  readonly facts: PlanFacts;
  readonly canWrite: boolean;
  readonly write: WriteValue;
  /** Where the actions stand, by row; empty while the plan is not in force. */
  readonly news: ReadonlyMap<string, ActionNews>;
  /** Those who are in this row. */
  readonly people: readonly Whereabouts[];
}

export function GridRow(props: GridRowProps) {
  const { objectives, grid, row, rows, columns, folded, people } = props;
  const { t } = useTranslation('objectives');
  const item = useItem(objectives, row.id);
  if (!item) return null;
  const siblings = rows.filter((each) => each.parent === row.parent);
  const isHere = grid.row?.id === row.id;
  // Whoever is in a cell that has no column here is shown at the title.
  const cellOf = (person: Whereabouts) => (columns.some((column) => column.cell === person.cell) ? person.cell : columns[0]?.cell);
  return (
    <tr
      role="row"
      aria-level={row.level + 1}
      aria-posinset={siblings.indexOf(row) + 1}
      aria-setsize={siblings.length}
      aria-expanded={row.children.length > 0 ? !folded.has(row.id) : undefined}
      data-item={row.id}
      data-remark-row={row.id}
      data-remark-title={`${props.numbers.get(row.id) ?? ''} ${props.languages.map((each) => item.texts[`title@${each}`]).find(Boolean) ?? ''}`}
      data-level={rowName(objectives.shape, row)}
      data-here={isHere}
    >
      {columns.map((column) => {
        const isActive = isHere && grid.column?.cell === column.cell;
        return (
          <td
            key={column.cell}
            role="gridcell"
            tabIndex={isActive ? 0 : -1}
            data-row={row.id}
            data-cell={column.cell}
            data-remark-cell={column.word === 'title' || column.isReported ? undefined : column.cell}
            data-remark-title={t(`cell.${column.label}`)}
            data-column={column.word}
            data-held={isActive}
            onFocus={(event) => event.target === event.currentTarget && grid.choose(row.id, column.cell)}
          >
            <WhoIsHere people={people.filter((person) => cellOf(person) === column.cell)} />
            {column === columns[0] && <Head {...props} />}
            <div className={styles.content} data-content data-depth={column.word === 'title' ? Math.min(row.level, 4) : undefined}>
              {isActive && grid.isEditing ? <EditedCell {...props} column={column} /> : <ShownCell {...props} column={column} item={item} />}
            </div>
          </td>
        );
      })}
    </tr>
  );
}

/** Above the title: its level and number, and what folds the rows under it. */
function Head({ objectives, row, numbers, folded, fold }: GridRowProps) {
  const { t } = useTranslation('objectives');
  const isFolded = folded.has(row.id);
  return (
    <div className={styles.rowHead} data-depth={Math.min(row.level, 4)}>
      {row.children.length > 0 ? (
        <button type="button" tabIndex={-1} className={styles.fold} aria-label={t(isFolded ? 'unfold' : 'fold')} onClick={() => fold(row.id, !isFolded)}>
          {isFolded ? <ChevronRight aria-hidden size={16} /> : <ChevronDown aria-hidden size={16} />}
        </button>
      ) : (
        <span className={styles.fold} />
      )}
      <LevelTag name={rowName(objectives.shape, row)} number={numbers.get(row.id) ?? ''} />
      <CarriedMark isUntouched={objectives.isUntouched(row.id)} />
      <RowMark item={row.id} isInGrid />
    </div>
  );
}

function ShownCell({ objectives, column, columns, item, facts, languages, news, canWrite }: GridRowProps & { readonly column: Column; readonly item: Item }) {
  const { t } = useTranslation('objectives');
  if (column.isReported) return <ReportedCell word={column.word} item={item} news={news.get(item.id)} />;
  if (!objectives.shape.isTree && isMeasure(column.cell)) return <ShownMeasure cell={column.cell} values={item.values} hasUnit={columns.every(({ word }) => word !== 'unit')} />;
  if (isValueCell(column.cell)) return <ShownValue cell={column.cell} value={item.values[column.cell]} facts={facts} />;
  const text = item.texts[column.cell] ?? '';
  if (text === '' && column.word === 'title') {
    return <span className={styles.untitled}>{languages.length > 1 && column.language ? t('untitledIn', { language: languageNames[column.language as Language] }) : t('untitled')}</span>;
  }
  return (
    <span lang={column.language ?? undefined} data-title={column === columns[0] || undefined} className={column.word === 'title' ? styles.title : undefined}>
      {text}
      {canWrite && <PrivacyHint text={text} isShort />}
    </span>
  );
}

/** Goals are not reported on; an action without a report says so. */
function ReportedCell({ word, item, news }: { readonly word: Column['word']; readonly item: Item; readonly news: ActionNews | undefined }) {
  if (!news) return null;
  const { unit, baseline, target } = item.values;
  return word === 'status' ? <ActionState news={news} /> : <LastValue value={news.value} {...{ unit, baseline, target }} />;
}

function EditedCell({ objectives, grid, row, column, facts, write }: GridRowProps & { readonly column: Column }) {
  const { t } = useTranslation('objectives');
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') grid.cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) grid.fulfil({ kind: event.shiftKey ? 'addUnder' : 'addAfter' });
    else if (event.key === 'Enter') grid.finish();
    else if (event.key === 'Tab') grid.nextCell(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const label = t(`cell.${column.label}`);
  const shared = { label, isFocused: true, onKeyDown: pressed };
  if (isValueCell(column.cell)) {
    const cell = column.cell;
    const value = objectives.item(row.id)?.values[cell] ?? '';
    return <ValueField {...shared} {...{ cell, value, facts }} row={row.id} set={(next, began) => write(row.id, cell, next, began)} />;
  }
  const text = objectives.text(row.id, column.cell);
  return text && <TextField {...shared} text={text} by={objectives} lang={column.language ?? undefined} maxLength={longestText} />;
}
