import { useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, type Language } from '../../shared/i18n';
import type { Whereabouts } from '../../shared/cells';
import type { ActionNews } from '../actions';
import type { Column } from './columns';
import { wishOf } from './gridKeys';
import { GridRow } from './GridRow';
import type { Objectives } from './model/Objectives';
import type { Row } from './model/tree';
import type { PlanFacts } from './PlanFacts';
import type { WriteValue } from './useConflicts';
import type { Grid } from './useGrid';
import styles from './objectives.module.css';

interface ObjectivesGridProps {
  readonly objectives: Objectives;
  readonly grid: Grid;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: readonly Row[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly columns: readonly Column[];
  readonly languages: readonly Language[];
  readonly folded: ReadonlySet<string>;
  readonly fold: (id: string, isFolded: boolean) => void;
  readonly facts: PlanFacts;
  readonly news: ReadonlyMap<string, ActionNews>;
  readonly canWrite: boolean;
  readonly write: WriteValue;
  readonly people: readonly Whereabouts[];
  readonly label: string;
}

/** The rows as a table that is also a tree; one cell at a time has the focus. */
export function ObjectivesGrid(props: ObjectivesGridProps) {
  const { t } = useTranslation('objectives');
  const { grid, table, rows, columns, languages, people, label, canWrite } = props;

  const pressed = (event: KeyboardEvent) => {
    if (grid.isEditing) return;
    const wish = wishOf(event);
    if (!wish) return;
    if (wish.kind !== 'type') event.preventDefault();
    grid.fulfil(wish);
  };
  // A second press in the cell one is in writes there: to see where one is takes only one.
  const wasHere = useRef(false);
  const pressedDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    wasHere.current = cell !== null && cell === document.activeElement && !(event.target as Element).closest('button');
  };
  const clicked = () => {
    if (wasHere.current) grid.fulfil({ kind: 'edit' });
  };
  return (
    <table ref={table} role="treegrid" aria-label={label} aria-readonly={!canWrite} className={styles.grid} onKeyDown={pressed} onMouseDown={pressedDown} onClick={clicked}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.cell} scope="col" data-column={column.word}>
              {t(`cell.${column.label}`)}
              {column.language !== null && languages.length > 1 && ` · ${languageNames[column.language as Language]}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GridRow key={row.id} {...props} row={row} people={people.filter((person) => person.row === row.id)} />
        ))}
      </tbody>
    </table>
  );
}

